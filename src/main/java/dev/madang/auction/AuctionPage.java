package dev.madang.auction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code auction/auction :: stands}, for everybody alike.
 *
 * @param next the least that the next bid has to be
 * @param leader with all but the first letter masked; null as long as nobody has bid
 * @param leaderId so that a page can tell its reader that it is they
 * @param extensionsLeft how often bids can put the end off still
 */
record AuctionPage(
        UUID id,
        String title,
        AuctionStatus status,
        boolean open,
        boolean upcoming,
        @Nullable Integer price,
        int startPrice,
        int step,
        int next,
        boolean reserve,
        boolean reserveMet,
        @Nullable String leader,
        @Nullable UUID leaderId,
        int bids,
        Instant opensAt,
        Instant plannedEnd,
        Instant endsAt,
        int extensions,
        int extensionsLeft,
        String reason,
        List<Row> history) {

    /** @param bidder with all but the first letter masked */
    record Row(int number, String bidder, int price, boolean extended, String at) {}
}
