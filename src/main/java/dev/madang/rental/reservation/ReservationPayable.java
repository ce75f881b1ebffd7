package dev.madang.rental.reservation;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.payment.Payable;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.CancellationPolicy.Step;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.Price;
import dev.madang.rental.quote.Price.Extra;
import dev.madang.rental.quote.Quote;
import dev.madang.shared.Graphemes;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reservations are paid for once they are approved: rent, options, postage and deposit at once. */
@Component
public class ReservationPayable implements Payable {

    public static final String KIND = "reservation";

    private static final int LONGEST_ORDER_NAME = 100;

    private final Reservations reservations;
    private final Listings listings;
    private final Occupancies occupancies;
    private final Members members;
    private final StepsBefore before;
    private final Clock clock;

    ReservationPayable(
            Reservations reservations,
            Listings listings,
            Occupancies occupancies,
            Members members,
            StepsBefore before,
            Clock clock) {
        this.reservations = reservations;
        this.listings = listings;
        this.occupancies = occupancies;
        this.members = members;
        this.before = before;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Quote quote(UUID id, UUID payer) {
        Reservation reservation = reservations
                .findById(id)
                .filter(one -> one.guestId().equals(payer))
                .orElseThrow(Refusal::notFound);
        ReservationStatus status = reservation.statusAt(clock.instant());
        if (status != ReservationStatus.APPROVED) {
            throw Refusal.conflict("reservation.conflict." + status);
        }
        before.require(ReservationStep.PAY, reservation);
        Listing listing = listings.findById(reservation.listingId()).orElseThrow();
        return new Quote(
                reservation.charge().total(),
                shortened(listing.title()),
                details(reservation),
                lines(reservation.price()),
                terms(reservation),
                reservation.awaited().dueAt(),
                Links.reservation(id));
    }

    @Override
    public void beginCapture(UUID id) {
        Reservation reservation = lock(id);
        reservation.beginPayment(clock.instant());
        occupancies.hold(id, reservation.awaited().heldUntil());
    }

    /** A hold that ended while the money was on its way is taken up again if nobody else has the days. */
    @Override
    public boolean captured(UUID id) {
        Reservation reservation = lock(id);
        Instant now = clock.instant();
        if (!acceptsMoney(reservation, now) || !holdsDays(reservation)) {
            return false;
        }
        reservation.paid(now);
        occupancies.hold(id, reservation.awaited().heldUntil());
        return true;
    }

    @Override
    public void notCaptured(UUID id) {
        Reservation reservation = lock(id);
        reservation.paymentFailed();
        occupancies.hold(id, reservation.awaited().heldUntil());
    }

    /** Whether money that is there now can still make it paid, if only the days can be had. */
    private static boolean acceptsMoney(Reservation reservation, Instant now) {
        ReservationStatus status = reservation.status();
        boolean open = ReservationStep.PAY.isOpenTo(Actor.GUEST, status)
                || ReservationStep.PAY_LATE.isOpenTo(Actor.GUEST, status);
        return open && Seoul.dayOf(now).isBefore(reservation.days().to());
    }

    private boolean holdsDays(Reservation reservation) {
        if (reservation.status().holdsDays()) {
            return true;
        }
        if (listings.findStayingById(reservation.listingId())
                .filter(Listing::isVisible)
                .isEmpty()) {
            return false;
        }
        try {
            occupancies.take(
                    reservation.listingId(), reservation.heldDays(), reservation.units(), reservation.id(), null);
            return true;
        } catch (DaysTaken taken) {
            return false;
        }
    }

    private Reservation lock(UUID id) {
        return reservations.lock(id).orElseThrow();
    }

    private List<Detail> details(Reservation reservation) {
        MemberCard host = members.cards(List.of(reservation.hostId())).get(reservation.hostId());
        var details = new ArrayList<Detail>();
        details.add(new Detail("reservation.days", reservation.days()));
        details.add(new Detail("reservation.units", Text.of("reservation.units.count", reservation.units())));
        details.add(new Detail(
                "reservation.hand-over",
                Text.of("reservation.way." + reservation.meetings().wayOut())));
        details.add(new Detail(
                "reservation.give-back",
                Text.of("reservation.way." + reservation.meetings().wayBack())));
        if (host != null) {
            details.add(new Detail("reservation.host", host.nickname()));
        }
        return details;
    }

    /** The days and won that hold for this rental, and what is never given back. */
    private List<Text> terms(Reservation reservation) {
        CancellationPolicy policy = reservation.charge().cancellationPolicy();
        LocalDate from = reservation.days().from();
        Price price = reservation.price();
        Won rent = price.rent().minus(price.discount());
        var terms = new ArrayList<Text>();
        List<Step> left = policy.stepsLeft(LocalDate.now(clock), from);
        left.forEach(step -> terms.add(
                Text.of("reservation.policy.until", step.until(from), step.percent(), rent.percent(step.percent()))));
        terms.add(Text.of(
                left.isEmpty() ? "reservation.policy.now" : "reservation.policy.later",
                policy.percentLater(),
                rent.percent(policy.percentLater())));
        terms.add(Text.of("reservation.policy.never", price.total().minus(price.deposit())));
        if (price.deposit().isPositive()) {
            terms.add(Text.of(
                    "price.deposit.future-note",
                    price.deposit(),
                    reservation.days().to()));
        }
        LateFee late = LateFee.of(reservation, reservation.deadlines().lateFrom());
        if (late.amount().isPositive()) {
            terms.add(Text.of("handover.late.rule", policy.latePercent(), late.perDay()));
        }
        return terms;
    }

    private static List<Line> lines(Price price) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                Text.of("price.rent"),
                price.usual(),
                Text.of("price.rent.note", price.perDay(), price.days(), price.units())));
        if (!price.special().isZero()) {
            lines.add(new Line(Text.of("price.special"), price.special(), Text.of("price.special.note")));
        }
        if (price.discount().isPositive()) {
            lines.add(new Line(Text.of("price.discount"), Won.ZERO.minus(price.discount())));
        }
        for (Extra extra : price.extras()) {
            lines.add(new Line(Text.of("price.option", extra.name()), extra.price()));
        }
        if (price.postage().isPositive()) {
            lines.add(new Line(Text.of("price.postage"), price.postage(), Text.of("price.postage.note")));
        }
        lines.add(new Line(Text.of("price.deposit"), price.deposit(), Text.of("price.deposit.note")));
        return lines;
    }

    /** As the gateway takes it. */
    public static String shortened(String title) {
        return Graphemes.abbreviate(title, LONGEST_ORDER_NAME);
    }
}
