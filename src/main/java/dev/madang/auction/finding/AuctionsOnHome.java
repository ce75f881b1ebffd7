package dev.madang.auction.finding;

import dev.madang.auction.Auctions;
import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Auctions that end next, on the home page. */
@Component
@Order(60)
class AuctionsOnHome implements Section<Home> {

    private static final int CARDS = 8;

    private final Auctions auctions;

    AuctionsOnHome(Auctions auctions) {
        this.auctions = auctions;
    }

    /** Feeds {@code auction/finding/home :: row}. */
    record Content(List<Auctions.Card> cards) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        List<Auctions.Card> cards =
                auctions.coming(Turn.FIRST).rows().stream().limit(CARDS).toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("auction/finding/home :: row", new Content(cards)));
    }
}
