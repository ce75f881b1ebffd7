package dev.madang.rental.extension;

import dev.madang.payment.Payable;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.Links;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.Quote;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Extensions of running rentals are paid for while their days are held. */
@Component
public class ExtensionPayable implements Payable {

    public static final String KIND = "extension";

    private final Extensions extensions;
    private final Reservations reservations;
    private final Listings listings;
    private final ReservationExtensions desk;
    private final ExtensionOffers offers;
    private final OpenReservations open;
    private final Occupancies occupancies;
    private final Clock clock;

    ExtensionPayable(
            Extensions extensions,
            Reservations reservations,
            Listings listings,
            ReservationExtensions desk,
            ExtensionOffers offers,
            OpenReservations open,
            Occupancies occupancies,
            Clock clock) {
        this.extensions = extensions;
        this.reservations = reservations;
        this.listings = listings;
        this.desk = desk;
        this.offers = offers;
        this.open = open;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Quote quote(UUID id, UUID payer) {
        Extension extension = extensions.findById(id).orElseThrow(Refusal::notFound);
        Reservation reservation = reservations
                .findById(extension.reservationId())
                .filter(one -> one.guestId().equals(payer))
                .orElseThrow(Refusal::notFound);
        extension.requirePayable(clock.instant());
        Listing listing = listings.findById(reservation.listingId()).orElseThrow();
        return new Quote(
                extension.total(),
                ReservationPayable.shortened(listing.title()),
                List.of(
                        new Detail("extension.days", new DayPeriod(extension.from(), extension.to())),
                        new Detail("extension.to", extension.to())),
                lines(extension),
                List.of(Text.of("extension.terms")),
                extension.dueAt(),
                Links.reservation(reservation.id()));
    }

    @Override
    public void beginCapture(UUID id) {
        Reservation reservation = lock(id);
        reservation.requireOpen(ReservationStep.EXTEND, Actor.GUEST, clock.instant());
        offers.requireNotReturning(reservation);
        Extension extension = extension(id);
        extension.beginPayment(clock.instant());
        // Whoever wanted the days may have ended the hold in this very moment, without the reservation's lock.
        if (!occupancies.holdExtension(id, extension.heldUntil())) {
            throw Refusal.conflict("extension.conflict.ENDED");
        }
    }

    /** A hold that ended while the money was on its way is taken up again if nobody else has the days. */
    @Override
    public boolean captured(UUID id) {
        Reservation reservation = lock(id);
        Extension extension = extension(id);
        Instant now = clock.instant();
        boolean stillFits = ReservationStep.EXTEND.isOpenTo(Actor.GUEST, reservation.statusAt(now))
                && !offers.isReturning(reservation)
                && reservation.days().to().equals(extension.from());
        if (!stillFits || !desk.holds(reservation, extension)) {
            return false;
        }
        desk.prolong(reservation, extension, now);
        return true;
    }

    @Override
    public void notCaptured(UUID id) {
        lock(id);
        Extension extension = extension(id);
        extension.paymentFailed();
        occupancies.holdExtension(id, extension.heldUntil());
    }

    /** Every change of an extension is made under its reservation's lock, and reads it after that. */
    private Reservation lock(UUID id) {
        UUID reservation = extensions.reservationOf(id).orElseThrow();
        return open.lock(reservation);
    }

    private Extension extension(UUID id) {
        return extensions.findById(id).orElseThrow();
    }

    private static List<Line> lines(Extension extension) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Text.of("price.rent"), extension.rent().minus(extension.special())));
        if (!extension.special().isZero()) {
            lines.add(new Line(Text.of("price.special"), extension.special(), Text.of("price.special.note")));
        }
        if (extension.discount().isPositive()) {
            lines.add(new Line(Text.of("price.discount"), Won.ZERO.minus(extension.discount())));
        }
        return lines;
    }
}
