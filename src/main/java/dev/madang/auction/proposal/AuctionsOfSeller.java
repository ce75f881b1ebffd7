package dev.madang.auction.proposal;

import dev.madang.auction.Auctions;
import dev.madang.auction.Auctions.Card;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.Selling;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The auctions of a seller, on the page from which they go about. */
@Component
@Order(28)
class AuctionsOfSeller implements Section<Selling> {

    private final Auctions auctions;
    private final Clock clock;

    AuctionsOfSeller(Auctions auctions, Clock clock) {
        this.auctions = auctions;
        this.clock = clock;
    }

    /** @param status of the message {@code auction.status.<status>} */
    record Row(Card card, String status) {}

    /** Feeds {@code auction/proposal/selling :: auctions}. */
    record Content(
            List<Row> rows,
            @Nullable String previous,
            @Nullable String next) {}

    @Override
    public Optional<PageSection> of(Selling selling, Reader reader) {
        if (!selling.isAbout("auctions")) {
            return Optional.empty();
        }
        var found = auctions.of(selling.seller(), selling.turn());
        String list = Selling.listOf("auctions");
        List<Row> rows = found.rows().stream()
                .map(card -> new Row(
                        card,
                        card.isOpenAt(clock.instant()) ? "OPEN" : card.status().name()))
                .toList();
        return Optional.of(new PageSection(
                "auction/proposal/selling :: auctions", new Content(rows, found.previousOf(list), found.nextOf(list))));
    }
}
