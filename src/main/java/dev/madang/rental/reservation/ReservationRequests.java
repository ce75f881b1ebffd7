package dev.madang.rental.reservation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.quote.BookingRefused;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.BookingRules;
import dev.madang.rental.quote.BookingRules.Request;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where guests ask for gear, and ask differently until they are answered. */
@Service
public class ReservationRequests {

    private final Listings listings;
    private final Reservations reservations;
    private final Occupancies occupancies;
    private final Clock clock;

    ReservationRequests(Listings listings, Reservations reservations, Occupancies occupancies, Clock clock) {
        this.listings = listings;
        this.reservations = reservations;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    /**
     * Asks for gear and holds its days from this moment on.
     *
     * @param id of the reservation to be
     * @return the same
     * @throws BookingRefused when it is not offered, or not to this guest
     * @throws DaysTaken when others have the days; nothing is changed then
     * @throws Refusal 404 for a listing that cannot be seen
     */
    @Transactional
    public UUID ask(UUID id, UUID guest, BookingRequest wish) {
        return ask(id, guest, wish, null);
    }

    /**
     * As {@link #ask(UUID, UUID, BookingRequest)}, at the price that the guest has seen.
     *
     * @param seen the total that was shown for this wish, or null when none was
     * @throws Refusal also 409 with the old and the new price when the host has changed it meanwhile
     */
    @Transactional
    public UUID ask(UUID id, UUID guest, BookingRequest wish, @Nullable Won seen) {
        Listing listing = listingFor(wish, guest);
        var asked = new Reservation(id, guest, listing, wish, clock.instant());
        requireStill(seen, asked);
        take(reservations.saveAndFlush(asked));
        return id;
    }

    /**
     * Asks for something else instead. The old days are held until the new ones are.
     *
     * @throws BookingRefused when it is not offered
     * @throws DaysTaken when others have the days; the reservation stays as it was
     * @throws Refusal 404 when it is not this guest's, 409 when it was answered already
     */
    @Transactional
    public void change(UUID guest, UUID id, BookingRequest wish) {
        change(guest, id, wish, null);
    }

    /**
     * As {@link #change(UUID, UUID, BookingRequest)}, at the price that the guest has seen.
     *
     * @throws Refusal also 409 with the old and the new price when the host has changed it meanwhile
     */
    @Transactional
    public void change(UUID guest, UUID id, BookingRequest wish, @Nullable Won seen) {
        Reservation reservation =
                reservations.lock(id).filter(one -> one.guestId().equals(guest)).orElseThrow(Refusal::notFound);
        if (reservation.wish().equals(wish)) {
            reservation.requireOpen(ReservationStep.CHANGE, Actor.GUEST, clock.instant());
            return;
        }
        Listing listing = listingFor(wish, guest);
        reservation.change(wish, listing, clock.instant());
        requireStill(seen, reservation);
        occupancies.free(id);
        take(reservation);
    }

    /**
     * One of a guest's own, to be changed.
     *
     * @throws Refusal 404 when it is not this guest's, 409 when it was answered already
     */
    @Transactional(readOnly = true)
    public Reservation toChange(UUID guest, UUID id) {
        Reservation reservation = reservations
                .findWithExtrasById(id)
                .filter(one -> one.guestId().equals(guest))
                .orElseThrow(Refusal::notFound);
        reservation.requireOpen(ReservationStep.CHANGE, Actor.GUEST, clock.instant());
        return reservation;
    }

    private static void requireStill(@Nullable Won seen, Reservation asked) {
        if (seen != null && !seen.equals(asked.charge().total())) {
            throw Refusal.conflict(
                    "reservation.conflict.price-changed", seen, asked.charge().total());
        }
    }

    private Listing listingFor(BookingRequest wish, UUID guest) {
        Listing listing = listings.findStayingById(wish.listing())
                .filter(Listing::isVisible)
                .orElseThrow(Refusal::notFound);
        int units = wish.units() > 1 ? occupancies.units(wish.listing()) : 1;
        var objections = BookingRules.objections(new Request(wish, listing, units, guest, LocalDate.now(clock)));
        if (!objections.isEmpty()) {
            throw new BookingRefused(objections);
        }
        return listing;
    }

    private void take(Reservation reservation) {
        occupancies.take(
                reservation.listingId(),
                reservation.heldDays(),
                reservation.units(),
                reservation.id(),
                reservation.awaited().heldUntil());
    }
}
