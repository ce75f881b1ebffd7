package dev.madang.rental.extension;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.rental.reservation.TransferKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far a running rental can be extended, and what that costs. */
@Service
public class ExtensionOffers {

    private final Reservations reservations;
    private final Transfers transfers;
    private final Listings listings;
    private final Occupancies occupancies;
    private final Clock clock;

    ExtensionOffers(
            Reservations reservations, Transfers transfers, Listings listings, Occupancies occupancies, Clock clock) {
        this.reservations = reservations;
        this.transfers = transfers;
        this.listings = listings;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    /**
     * What could be had now.
     *
     * @param latest day of the return that can be had; null when not even one more day can
     * @param price of the day asked for; null when none was asked for, or it cannot be had
     * @param approved whether the host wants to be asked first
     * @param objection why the day asked for cannot be had; null when it can
     */
    public record Offer(
            LocalDate present,
            @Nullable LocalDate latest,
            int weeklyDiscount,
            boolean approved,
            @Nullable ExtensionPrice price,
            @Nullable Violation objection) {}

    /**
     * Says how far the rental could be extended and what that costs, without asking for it.
     *
     * @param to the day of the return asked for; null when none is
     * @throws Refusal 404 when it is not this guest's, 409 when it does not run, is late, or is being returned
     */
    @Transactional(readOnly = true)
    public Offer offer(UUID guest, UUID id, @Nullable LocalDate to) {
        Reservation reservation = require(reservations.findById(id), guest);
        Listing listing = requireExtendable(reservation);
        @Nullable LocalDate latest = latest(reservation, listing);
        @Nullable Violation objection = to == null ? null : objection(reservation, listing, to);
        if (objection == null && to != null && (latest == null || to.isAfter(latest))) {
            objection = ExtensionRefused.taken(latest).violations().getFirst();
        }
        @Nullable
        ExtensionPrice price = to == null || objection != null ? null : ExtensionPrice.of(reservation, listing, to);
        Terms terms = listing.terms();
        return new Offer(
                reservation.days().to(), latest, terms.weeklyDiscount(), terms.approvesExtensions(), price, objection);
    }

    /** @throws Refusal 409 while a side says that it was returned */
    @Transactional(propagation = Propagation.MANDATORY)
    void requireNotReturning(Reservation reservation) {
        if (isReturning(reservation)) {
            throw Refusal.conflict("extension.conflict.returning");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean isReturning(Reservation reservation) {
        return transfers.of(reservation.id()).stream()
                .anyMatch(transfer -> transfer.kind() == TransferKind.RETURN && transfer.isOpen());
    }

    /** @throws Refusal 409 when it does not run, is late, or is being returned */
    Listing requireExtendable(Reservation reservation) {
        Instant now = clock.instant();
        reservation.requireOpen(ReservationStep.EXTEND, Actor.GUEST, now);
        if (!now.isBefore(reservation.deadlines().lateFrom())) {
            throw Refusal.conflict("extension.conflict.late");
        }
        requireNotReturning(reservation);
        return listings.findById(reservation.listingId()).orElseThrow();
    }

    /** Why that day cannot be had by the terms of the listing; null when it can. */
    @Nullable
    Violation objection(Reservation reservation, Listing listing, LocalDate to) {
        if (!to.isAfter(reservation.days().to())) {
            return Violation.of(
                    "to", "extension.refused.not-later", reservation.days().to());
        }
        LocalDate longest = longest(reservation, listing);
        return to.isAfter(longest)
                ? Violation.of(
                        "to", "extension.refused.max-days", listing.terms().maxDays(), longest)
                : null;
    }

    /** The last day of the return that is free; null when not even one more day is. */
    @Nullable
    LocalDate latest(Reservation reservation, Listing listing) {
        LocalDate longest = longest(reservation, listing);
        LocalDate latest = occupancies
                .freeUntil(reservation.id())
                .map(taken -> taken.minusDays(reservation.bufferDays()))
                .filter(free -> free.isBefore(longest))
                .orElse(longest);
        return latest.isAfter(reservation.days().to()) ? latest : null;
    }

    private static LocalDate longest(Reservation reservation, Listing listing) {
        return reservation.days().from().plusDays(listing.terms().maxDays());
    }

    static Reservation require(Optional<Reservation> found, UUID guest) {
        return found.filter(reservation -> reservation.guestId().equals(guest)).orElseThrow(Refusal::notFound);
    }
}
