package dev.madang.auction;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the bidding stands, and the rules by which it goes on. A leader bids by their maximum: just as much as is needed to
 * stay ahead. Of two equal maxima the earlier leads.
 *
 * @param reserve null for none
 * @param price null as long as nobody has bid
 */
public record Standing(
        int startPrice,
        int step,
        @Nullable Integer reserve,
        Instant endsAt,
        int extensions,
        @Nullable Integer price,
        @Nullable UUID leader,
        @Nullable Integer leaderMax) {

    /** A bid that changes the price this short before the end puts it off. */
    static final Duration LAST_MINUTES = Duration.ofMinutes(2);

    static final int MOST_EXTENSIONS = 10;

    /**
     * A bid.
     *
     * @param amount what the price is to be at least
     * @param max up to where the bidder goes
     */
    public record Bid(UUID bidder, int amount, int max, Instant at) {}

    /** Why a bid is not taken. */
    public enum Fault {
        /** Less than the next bid has to be. */
        TOO_LOW,
        /** The maximum is less than the bid itself. */
        MAX_BELOW_AMOUNT,
        /** The leader has bid as much already. */
        OWN_MAX_BELOW
    }

    /** The least that the next bid has to be. */
    public int next() {
        return price == null ? startPrice : price + step;
    }

    boolean isReserveMet() {
        return reserve == null || price != null && price >= reserve;
    }

    public @Nullable Fault fault(Bid bid) {
        if (bid.max() < bid.amount()) {
            return Fault.MAX_BELOW_AMOUNT;
        }
        Integer most = leaderMax;
        if (most != null && bid.bidder().equals(leader)) {
            return bid.max() <= most ? Fault.OWN_MAX_BELOW : null;
        }
        return bid.amount() < next() ? Fault.TOO_LOW : null;
    }

    /** After a bid that has no fault. */
    public Standing after(Bid bid) {
        Integer now = price;
        UUID ahead = leader;
        Integer most = leaderMax;
        if (now == null || ahead == null || most == null) {
            return changed(bid, bid.amount(), bid.bidder(), bid.max());
        }
        if (bid.bidder().equals(ahead)) {
            return changed(bid, now, ahead, bid.max());
        }
        return bid.max() > most
                ? changed(bid, Math.max(bid.amount(), Math.min(bid.max(), most + step)), bid.bidder(), bid.max())
                : changed(bid, Math.min(most, bid.max() + step), ahead, most);
    }

    /** A leader whose maximum reaches the reserve bids that much. */
    private Standing changed(Bid bid, int newPrice, UUID newLeader, int newMax) {
        int reached = reserve != null && newMax >= reserve ? Math.max(newPrice, reserve) : newPrice;
        boolean late = !bid.at().isBefore(endsAt.minus(LAST_MINUTES));
        boolean putOff = late && extensions < MOST_EXTENSIONS && (price == null || reached != price);
        return new Standing(
                startPrice,
                step,
                reserve,
                putOff ? endsAt.plus(LAST_MINUTES) : endsAt,
                putOff ? extensions + 1 : extensions,
                reached,
                newLeader,
                newMax);
    }
}
