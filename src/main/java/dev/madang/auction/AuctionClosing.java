package dev.madang.auction;

import static dev.madang.auction.AuctionStatus.SOLD;
import static dev.madang.auction.AuctionStatus.UNSOLD;

import dev.madang.auction.AuctionTold.What;
import dev.madang.pass.Passes;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends auctions whose time is over: by a job, and before it by whoever looks. The price is kept aside of the winner's passes. */
@Component
class AuctionClosing {

    private final Auctions auctions;
    private final Passes passes;
    private final LiveAuctions live;
    private final ApplicationEventPublisher events;
    private final Sweep sweep;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuctionClosing(
            Auctions auctions,
            Passes passes,
            LiveAuctions live,
            ApplicationEventPublisher events,
            Sweep sweep,
            JdbcClient jdbc,
            Clock clock) {
        this.auctions = auctions;
        this.passes = passes;
        this.live = live;
        this.events = events;
        this.sweep = sweep;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    JobResult closeDue() {
        return sweep.each("The auction", auctions.ofSuspended(), this::withdraw)
                .and(sweep.each("The auction", auctions.due(), this::close));
    }

    /** Nobody's passes go to who may not sell: theirs are called off, and all is given back. */
    private boolean withdraw(UUID id) {
        Auction auction = auctions.lock(id).orElseThrow();
        if (auction.status() != AuctionStatus.APPROVED) {
            return false;
        }
        callOff(auction, "");
        tell(auction, What.CALLED_OFF, auction.seller());
        return true;
    }

    /** Nobody bids on what operators have removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID id) {
        withdraw(id);
    }

    /** @return whether its time was over and nobody had closed it */
    @Transactional
    boolean close(UUID id) {
        Auction auction = auctions.lock(id).orElseThrow();
        if (!auction.isDue(clock.instant())) {
            return false;
        }
        UUID leader = auction.leader();
        Integer price = auction.price();
        boolean sold = leader != null && auction.isReserveMet();
        if (leader != null && price != null) {
            settle(auction, leader, price, sold);
        }
        closed(auction, sold ? SOLD : UNSOLD, "");
        tell(auction, sold ? What.SOLD : What.UNSOLD, auction.seller());
        auctions.bidders(id).stream()
                .filter(bidder -> !(sold && bidder.equals(leader)))
                .forEach(bidder -> tell(auction, sold ? What.LOST : What.NOT_SOLD, bidder));
        return true;
    }

    private void settle(Auction auction, UUID leader, int price, boolean sold) {
        passes.lock(List.of(leader));
        if (sold) {
            // Paid to the seller once it has arrived.
            passes.setAside(auction.use(leader), price);
            tell(auction, What.WON, leader);
        } else {
            passes.release(auction.use(leader), "auction.pass.unsold");
        }
    }

    /** Gives all back, and tells everybody who has bid. */
    @Transactional(propagation = Propagation.MANDATORY)
    void callOff(Auction auction, String reason) {
        UUID leader = auction.leader();
        if (leader != null) {
            passes.release(auction.use(leader), "auction.pass.called-off");
        }
        closed(auction, AuctionStatus.CALLED_OFF, reason);
        auctions.bidders(auction.id()).forEach(bidder -> tell(auction, What.CALLED_OFF, bidder));
    }

    private void closed(Auction auction, AuctionStatus status, String reason) {
        jdbc.sql("UPDATE auction SET status = :status, reason = :reason, closed_at = :now WHERE id = :id")
                .param("status", status)
                .param("reason", reason)
                .param("now", clock.instant())
                .param("id", auction.id())
                .update();
        live.changed(auction.id());
    }

    private void tell(Auction auction, What what, @Nullable UUID member) {
        if (member != null) {
            events.publishEvent(new AuctionTold(auction.id(), auction.title(), what, member, auction.price(), ""));
        }
    }
}
