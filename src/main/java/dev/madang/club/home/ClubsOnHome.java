package dev.madang.club.home;

import dev.madang.platform.pages.Door;
import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Clubs on the home page, those close to the reader first, and the door to all. */
@Component
@Order(50)
class ClubsOnHome implements Section<Home> {

    private static final int CARDS = 8;

    private final ClubShelf shelf;
    private final Regions regions;

    ClubsOnHome(ClubShelf shelf, Regions regions) {
        this.shelf = shelf;
        this.regions = regions;
    }

    /** Feeds {@code club/home/home :: row}. */
    record Content(List<ClubCard> cards, Regions regions) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        List<ClubCard> cards = shelf.found(ClubSearch.ALL, home.near(), Turn.FIRST).rows().stream()
                .limit(CARDS)
                .toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("club/home/home :: row", new Content(cards, regions)));
    }

    @Configuration(proxyBeanMethods = false)
    static class WayIn {

        @Bean
        @Order(40)
        Door clubDoor() {
            return new Door("club.door", "/clubs", "category-club");
        }
    }
}
