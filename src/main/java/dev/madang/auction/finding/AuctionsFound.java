package dev.madang.auction.finding;

import dev.madang.auction.Auctions;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.KnownNames;
import dev.madang.platform.search.SearchedKind;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Auctions in the one search, all that are found: there are never many. */
@Component
@Order(60)
class AuctionsFound implements SearchedKind {

    private static final int MOST = 24;

    private final Auctions auctions;

    AuctionsFound(Auctions auctions) {
        this.auctions = auctions;
    }

    @Override
    public String name() {
        return "auctions";
    }

    @Override
    public Found find(String words, Reader reader) {
        List<Auctions.Card> cards = auctions.found(words, MOST);
        return new Found(
                cards.size(),
                "/auctions",
                new PageSection("auction/finding/home :: cards", new AuctionsOnHome.Content(cards)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Names {

        @Bean
        @Order(60)
        KnownNames titlesOfAuctions(JdbcClient jdbc, Clock clock) {
            return new KnownNames("auctions", """
                    SELECT title FROM auction WHERE status = 'APPROVED' AND withheld IS NULL AND ends_at > :now
                    ORDER BY ends_at, id""", jdbc, clock);
        }
    }
}
