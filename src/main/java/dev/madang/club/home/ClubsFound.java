package dev.madang.club.home;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.search.KnownNames;
import dev.madang.platform.search.SearchedKind;
import dev.madang.shared.Regions;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clubs in the one search, by what they say to everybody. */
@Component
@Order(50)
class ClubsFound implements SearchedKind {

    private static final int MOST = 8;

    private final ClubShelf shelf;
    private final Regions regions;

    ClubsFound(ClubShelf shelf, Regions regions) {
        this.shelf = shelf;
        this.regions = regions;
    }

    @Override
    public String name() {
        return "clubs";
    }

    @Override
    public Found find(String words, Reader reader) {
        ClubSearch search = new ClubSearch(words, null, null, null);
        List<ClubCard> cards = shelf.found(search, null, Turn.FIRST).rows();
        return new Found(
                cards.size() < MOST ? cards.size() : shelf.count(search),
                search.address(),
                new PageSection(
                        "club/home/home :: cards",
                        new ClubsOnHome.Content(cards.stream().limit(MOST).toList(), regions)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Names {

        @Bean
        @Order(50)
        KnownNames namesOfClubs(JdbcClient jdbc, Clock clock) {
            return new KnownNames("clubs", """
                    SELECT name FROM club WHERE closed_at IS NULL AND withheld IS NULL ORDER BY founded_at DESC, id""", jdbc, clock);
        }
    }
}
