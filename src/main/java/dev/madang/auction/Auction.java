package dev.madang.auction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An auction as it stands. */
public record Auction(
        UUID id,
        UUID seller,
        String title,
        String text,
        int startPrice,
        int step,
        @Nullable Integer reserve,
        Instant opensAt,
        Instant plannedEnd,
        Instant endsAt,
        int extensions,
        AuctionStatus status,
        String reason,
        @Nullable Integer price,
        @Nullable UUID leader,
        @Nullable Integer leaderMax,
        int bids,
        @Nullable Instant closedAt,
        List<UUID> photos) {

    public static final int MOST_PHOTOS = 10;

    Standing standing() {
        return new Standing(startPrice, step, reserve, endsAt, extensions, price, leader, leaderMax);
    }

    public boolean isOpen(Instant now) {
        return status == AuctionStatus.APPROVED && !now.isBefore(opensAt) && now.isBefore(endsAt);
    }

    /** Its time is over, and nobody has closed it yet. */
    public boolean isDue(Instant now) {
        return status == AuctionStatus.APPROVED && !now.isBefore(endsAt);
    }

    public boolean isPublic() {
        return status != AuctionStatus.PROPOSED && status != AuctionStatus.REFUSED;
    }

    public boolean isReserveMet() {
        return standing().isReserveMet();
    }
}
