package dev.madang.auction;

import dev.madang.auction.AuctionTold.What;
import dev.madang.auction.Standing.Bid;
import dev.madang.auction.Standing.Fault;
import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes bids, one at a time for each auction: whoever has its row decides. The leader's passes up to their maximum are set
 * aside; those of who is outbid are free again in the same transaction.
 */
@Component
class BidDesk {

    private final Auctions auctions;
    private final Passes passes;
    private final LiveAuctions live;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    BidDesk(
            Auctions auctions,
            Passes passes,
            LiveAuctions live,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.auctions = auctions;
        this.passes = passes;
        this.live = live;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id of the bid
     * @param max not less than the amount
     * @throws Refusal why it is not taken: nothing has changed then, the end neither
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void bid(UUID id, UUID auctionId, UUID bidder, int amount, int max) {
        Auction auction = auctions.lock(auctionId).filter(Auction::isPublic).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        requireOpen(auction, bidder, now);
        Standing before = auction.standing();
        Bid bid = new Bid(bidder, amount, max, now);
        refuse(before, bid);
        Standing after = before.after(bid);
        backed(auction, before, after, bid);
        write(id, auction, before, after, bid);
        live.changed(auctionId);
        tellOutbid(auction, before, after, bid);
    }

    private static void requireOpen(Auction auction, UUID bidder, Instant now) {
        if (auction.seller().equals(bidder)) {
            throw Refusal.forbidden("auction.refused.own");
        }
        if (!auction.isOpen(now)) {
            throw now.isBefore(auction.opensAt())
                    ? Refusal.conflict("auction.refused.not-open", auction.opensAt())
                    : Refusal.conflict("auction.refused.over");
        }
    }

    private static void refuse(Standing before, Bid bid) {
        Fault fault = before.fault(bid);
        if (fault == null) {
            return;
        }
        throw switch (fault) {
            case TOO_LOW ->
                Refusal.conflict("auction.refused.too-low", before.next()).at("amount");
            case MAX_BELOW_AMOUNT -> Refusal.invalid("auction.refused.max").at("max");
            case OWN_MAX_BELOW ->
                Refusal.conflict("auction.refused.own-max", Objects.requireNonNull(before.leaderMax()))
                        .at("max");
        };
    }

    /** Whoever is outbid at once has to have had the passes, too. */
    private void backed(Auction auction, Standing before, Standing after, Bid bid) {
        UUID outbid = before.leader();
        passes.lock(outbid == null ? List.of(bid.bidder()) : List.of(bid.bidder(), outbid));
        if (bid.bidder().equals(after.leader())) {
            if (outbid != null && !outbid.equals(bid.bidder())) {
                passes.release(use(auction, outbid), "auction.pass.outbid");
            }
            passes.setAside(use(auction, bid.bidder()), bid.max());
        } else if (passes.free(bid.bidder()) < bid.max()) {
            throw new NotEnoughPasses(bid.max(), passes.free(bid.bidder()));
        }
    }

    static PassUse use(Auction auction, UUID member) {
        return new PassUse(member, PassUse.AUCTION, auction.id());
    }

    private void write(UUID id, Auction auction, Standing before, Standing after, Bid bid) {
        jdbc.sql("""
                        UPDATE auction SET price = :price, leader_id = :leader, leader_max = :max, bids = bids + 1,
                          ends_at = :ends, extensions = :extensions WHERE id = :id""")
                .param("price", after.price())
                .param("leader", after.leader())
                .param("max", after.leaderMax())
                .param("ends", after.endsAt())
                .param("extensions", after.extensions())
                .param("id", auction.id())
                .update();
        jdbc.sql("""
                        INSERT INTO auction_bid (id, auction_id, number, bidder_id, amount, maximum, price, leader_id, extended, at)
                        VALUES (:id, :auction, :number, :bidder, :amount, :max, :price, :leader, :extended, :now)""")
                .param("id", id)
                .param("auction", auction.id())
                .param("number", auction.bids() + 1)
                .param("bidder", bid.bidder())
                .param("amount", bid.amount())
                .param("max", bid.max())
                .param("price", after.price())
                .param("leader", after.leader())
                .param("extended", after.extensions() > before.extensions())
                .param("now", bid.at())
                .update();
    }

    private void tellOutbid(Auction auction, Standing before, Standing after, Bid bid) {
        UUID outbid = bid.bidder().equals(after.leader()) ? before.leader() : bid.bidder();
        if (outbid != null && !outbid.equals(after.leader())) {
            events.publishEvent(new AuctionTold(
                    auction.id(),
                    auction.title(),
                    What.OUTBID,
                    outbid,
                    after.price(),
                    String.valueOf(auction.bids() + 1)));
        }
    }
}
