package dev.madang.auction.bid;

import dev.madang.auction.Auction;
import dev.madang.auction.Standing;
import dev.madang.auction.Standing.Bid;
import dev.madang.auction.Standing.Fault;
import dev.madang.pass.NotEnoughPasses;
import dev.madang.platform.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bids on one auction that are decided at the same moment, one after the other: each on what those before it made of the price. */
final class BidRound {

    private final Auction auction;
    private final Map<UUID, Integer> free;
    private final Instant now;
    private final List<Taken> taken = new ArrayList<>();
    private Standing standing;

    /** @param free what each bidder may use beside what is kept aside for this auction */
    BidRound(Auction auction, Map<UUID, Integer> free, Instant now) {
        this.auction = auction;
        this.free = free;
        this.now = now;
        this.standing = auction.standing();
    }

    /** A bid that was taken, and how the auction stands after it. */
    record Taken(UUID id, Bid bid, Standing after, boolean extended) {}

    /** @throws Refusal why it is not taken: nothing has changed then, the end neither */
    void take(UUID id, UUID bidder, int amount, int max) {
        requireOpen(bidder);
        var bid = new Bid(bidder, amount, max, now);
        refuse(bid);
        requirePasses(bidder, max);
        Standing after = standing.after(bid);
        taken.add(new Taken(id, bid, after, after.extensions() > standing.extensions()));
        standing = after;
    }

    private void requireOpen(UUID bidder) {
        if (auction.seller().equals(bidder)) {
            throw Refusal.forbidden("auction.refused.own");
        }
        // Put off by a bid of this round, it is open to those behind it all the more.
        if (!auction.isOpen(now)) {
            throw now.isBefore(auction.opensAt())
                    ? Refusal.conflict("auction.refused.not-open", auction.opensAt())
                    : Refusal.conflict("auction.refused.over");
        }
    }

    private void refuse(Bid bid) {
        Fault fault = standing.fault(bid);
        if (fault == null) {
            return;
        }
        throw switch (fault) {
            case TOO_LOW ->
                Refusal.conflict("auction.refused.too-low", standing.next()).at("amount");
            case MAX_BELOW_AMOUNT -> Refusal.invalid("auction.refused.max").at("max");
            case OWN_MAX_BELOW ->
                Refusal.conflict("auction.refused.own-max", Objects.requireNonNull(standing.leaderMax()))
                        .at("max");
        };
    }

    /** Whoever is outbid at once has to have had the passes, too; what was kept aside at the beginning is theirs again once outbid. */
    private void requirePasses(UUID bidder, int max) {
        int own = free.getOrDefault(bidder, 0) + kept(auction.standing(), bidder);
        int kept = kept(standing, bidder);
        if (max > own) {
            throw new NotEnoughPasses(max - kept, own - kept);
        }
    }

    private static int kept(Standing standing, UUID bidder) {
        return bidder.equals(standing.leader()) ? Objects.requireNonNull(standing.leaderMax()) : 0;
    }

    /** In the order in which they were decided. */
    List<Taken> taken() {
        return taken;
    }

    Standing standing() {
        return standing;
    }

    /** Who has bid or led, and does not lead at its end. */
    Set<UUID> outbid() {
        return Stream.concat(
                        Stream.ofNullable(auction.leader()),
                        taken.stream().map(one -> one.bid().bidder()))
                .filter(member -> !member.equals(standing.leader()))
                .collect(Collectors.toSet());
    }
}
