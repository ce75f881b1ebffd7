package dev.madang.auction;

import dev.madang.moderation.Withholding;
import dev.madang.pass.PassUse;
import java.time.Instant;
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
        @Nullable Withholding withheld) {

    public static final int MOST_PHOTOS = 10;

    /** Why it was sent back or called off. */
    public static final int LONGEST_REASON = 500;

    /** What this member's passes are kept aside for while they lead it, and until what they won has arrived. */
    public PassUse use(UUID member) {
        return new PassUse(member, PassUse.AUCTION, id);
    }

    public Standing standing() {
        return new Standing(startPrice, step, reserve, endsAt, extensions, price, leader, leaderMax);
    }

    public boolean isOpen(Instant now) {
        return status == AuctionStatus.APPROVED && !now.isBefore(opensAt) && now.isBefore(endsAt);
    }

    /** Its time is over, and nobody has closed it yet. */
    public boolean isDue(Instant now) {
        return status == AuctionStatus.APPROVED && !now.isBefore(endsAt);
    }

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return withheld == null && status != AuctionStatus.PROPOSED && status != AuctionStatus.REFUSED;
    }

    /** Whether this member sees it though others may not: its seller and who leads, unless operators have removed it. */
    boolean isOwn(UUID member) {
        return withheld != Withholding.REMOVED && (member.equals(seller) || member.equals(leader));
    }

    /** Whether it came to nothing, and this member may propose the same again. */
    public boolean isToProposeAnewBy(UUID member) {
        return member.equals(seller)
                && withheld == null
                && (status == AuctionStatus.REFUSED
                        || status == AuctionStatus.UNSOLD
                        || status == AuctionStatus.CALLED_OFF);
    }

    public boolean isReserveMet() {
        return standing().isReserveMet();
    }
}
