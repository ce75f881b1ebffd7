package dev.madang.auction.delivery;

import dev.madang.auction.Auction;
import dev.madang.auction.AuctionStatus;
import dev.madang.auction.AuctionTold;
import dev.madang.auction.AuctionTold.What;
import dev.madang.auction.Auctions;
import dev.madang.auction.Links;
import dev.madang.auction.delivery.Delivery.Ended;
import dev.madang.member.address.PostalAddress;
import dev.madang.pass.Passes;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Parcel;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a winner says where it goes and that it came, and a seller that it is on its way. Each tells the other. */
@Component
public class DeliveryDesk {

    private final Auctions auctions;
    private final Deliveries deliveries;
    private final Passes passes;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DeliveryDesk(
            Auctions auctions, Deliveries deliveries, Passes passes, AuditLog audit, ApplicationEventPublisher events) {
        this.auctions = auctions;
        this.deliveries = deliveries;
        this.passes = passes;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Refusal 404 for who has not won it, 409 when it is on its way or over */
    @Transactional
    public void sendTo(UUID winner, UUID id, PostalAddress address) {
        Auction auction = won(winner, id);
        PostalAddress before = deliveries.of(id).address();
        if (!deliveries.sendTo(id, address)) {
            throw Refusal.conflict("auction.delivery.refused.sent");
        }
        if (!address.equals(before)) {
            tell(auction, What.ADDRESSED, auction.seller(), address.line());
        }
    }

    /**
     * @param address as the seller read it, {@link PostalAddress#line}
     * @throws Refusal 404 for who has not sold it, 409 when it cannot be sent yet or was sent, or goes elsewhere by now
     */
    @Transactional
    public void send(UUID seller, UUID id, Parcel parcel, String address) {
        Auction auction = sold(id, seller);
        PostalAddress to = deliveries.of(id).address();
        if (to == null) {
            throw Refusal.conflict("auction.delivery.refused.no-address");
        }
        if (!to.line().equals(address)) {
            throw Refusal.conflict("order.refused.elsewhere");
        }
        if (!deliveries.sent(id, parcel)) {
            throw Refusal.conflict("auction.delivery.refused.sent");
        }
        tell(auction, What.SENT, winner(auction), "");
    }

    /**
     * It has arrived, and is paid for.
     *
     * @throws Refusal 404 for who has not won it, 409 when it is not on its way
     */
    @Transactional
    public void arrive(UUID winner, UUID id) {
        if (!arrived(won(winner, id))) {
            throw Refusal.conflict("auction.delivery.refused.not-sent");
        }
    }

    /** @return whether it was on its way, and its winner has not said otherwise since it was looked for */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean arriveBySilence(UUID id) {
        Auction auction = auctions.find(id).orElseThrow();
        if (!deliveries.arrivedBySilence(id)) {
            return false;
        }
        pay(auction);
        tell(auction, What.ARRIVED_BY_SILENCE, winner(auction), "");
        return true;
    }

    private boolean arrived(Auction auction) {
        if (!deliveries.arrived(auction.id())) {
            return false;
        }
        pay(auction);
        return true;
    }

    private void pay(Auction auction) {
        passes.lock(List.of(winner(auction)));
        passes.spend(auction.use(winner(auction)), auction.seller());
        tell(auction, What.ARRIVED, auction.seller(), "");
    }

    /**
     * Its winner says that it has not arrived: silence says nothing any more, operators decide.
     *
     * @param why in the winner's words
     * @throws Refusal 404 for who has not won it, 409 when it is not on its way, or they have said so before
     */
    @Transactional
    public void contest(UUID winner, UUID id, String why) {
        Auction auction = won(winner, id);
        if (!deliveries.contested(id, why)) {
            throw Refusal.conflict("auction.delivery.refused.contested");
        }
        tell(auction, What.CONTESTED, auction.seller(), "");
    }

    /**
     * Decides on what its winner says has not arrived.
     *
     * @param arrived whether it has, and the seller is paid; otherwise the passes go back
     * @throws Refusal 404 for none, 403 for whom it concerns, 409 when there is nothing to decide (any more)
     */
    @Transactional
    public void decide(UUID operator, UUID id, boolean arrived) {
        Auction auction = auctions.find(id)
                .filter(one -> one.status() == AuctionStatus.SOLD)
                .orElseThrow(Refusal::notFound);
        if (operator.equals(auction.seller()) || operator.equals(auction.leader())) {
            throw Refusal.forbidden("order.refused.own");
        }
        boolean decided = deliveries.of(id).contested() != null && (arrived ? arrived(auction) : giveBack(auction));
        if (!decided) {
            throw Refusal.conflict("auction.delivery.refused.decided");
        }
        if (arrived) {
            tell(auction, What.FOUND_ARRIVED, winner(auction), "");
        }
        audit.note(
                operator,
                arrived ? "auction-delivery-arrived" : "auction-delivery-back",
                Links.auction(id),
                auction.title());
    }

    private boolean giveBack(Auction auction) {
        if (!deliveries.givenBack(auction.id())) {
            return false;
        }
        passes.lock(List.of(winner(auction)));
        passes.release(auction.use(winner(auction)), "auction.pass.GIVEN_BACK");
        tell(auction, What.GIVEN_BACK, auction.seller(), "");
        tell(auction, What.GIVEN_BACK, winner(auction), "");
        return true;
    }

    /** It comes to nothing, and the passes go back. @return whether it was neither on its way nor over */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(UUID id, Ended why) {
        Auction auction = auctions.find(id).orElseThrow();
        if (!deliveries.ended(id, why)) {
            return false;
        }
        passes.lock(List.of(winner(auction)));
        passes.release(auction.use(winner(auction)), "auction.pass." + why);
        What what = why == Ended.UNSENT ? What.UNSENT : What.NO_ADDRESS;
        tell(auction, what, auction.seller(), "");
        tell(auction, what, winner(auction), "");
        return true;
    }

    /** Tells who is next that their time is short. @return whether they were not told yet */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remind(UUID id, Ended threat) {
        Auction auction = auctions.find(id).orElseThrow();
        if (!deliveries.reminded(id)) {
            return false;
        }
        boolean seller = threat == Ended.UNSENT;
        tell(auction, seller ? What.SEND_SOON : What.ADDRESS_SOON, seller ? auction.seller() : winner(auction), "");
        return true;
    }

    /** The auction that this member has won. */
    Auction won(UUID winner, UUID id) {
        return auctions.find(id)
                .filter(auction -> auction.status() == AuctionStatus.SOLD && winner.equals(auction.leader()))
                .orElseThrow(Refusal::notFound);
    }

    private Auction sold(UUID id, UUID seller) {
        return auctions.find(id)
                .filter(auction -> auction.status() == AuctionStatus.SOLD && seller.equals(auction.seller()))
                .orElseThrow(Refusal::notFound);
    }

    private static UUID winner(Auction auction) {
        return Objects.requireNonNull(auction.leader());
    }

    /** @param about of what happens more than once, which time it is */
    private void tell(Auction auction, What what, UUID member, String about) {
        events.publishEvent(new AuctionTold(auction.id(), auction.title(), what, member, null, about));
    }
}
