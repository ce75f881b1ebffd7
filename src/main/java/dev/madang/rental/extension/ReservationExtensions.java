package dev.madang.rental.extension;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.rental.handover.GearReturned;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.occupancy.DaysTaken;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where guests extend a running rental. The days after it are held on the same units for half an hour, and become part of
 * it when they are paid; unpaid ones are free again.
 */
@Service
public class ReservationExtensions {

    /** How many holds of one rental may lapse or be replaced within a day. */
    private static final int MOST_UNPAID = 3;

    private static final Duration A_DAY = Duration.ofDays(1);

    private final Reservations reservations;
    private final Extensions extensions;
    private final ExtensionOffers offers;
    private final Occupancies occupancies;
    private final OpenReservations open;
    private final Sweep sweep;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReservationExtensions(
            Reservations reservations,
            Extensions extensions,
            ExtensionOffers offers,
            Occupancies occupancies,
            OpenReservations open,
            Sweep sweep,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reservations = reservations;
        this.extensions = extensions;
        this.offers = offers;
        this.occupancies = occupancies;
        this.open = open;
        this.sweep = sweep;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds the days for half an hour while they are paid for. What was asked for before and is not paid gives way; asking
     * for the same again returns to it.
     *
     * @param to the new day of the return
     * @return the extension to be paid; empty when it costs nothing and is part of the rental already, or its host wants to be asked
     * @throws ExtensionRefused when the day cannot be had
     * @throws Refusal 404 when it is not this guest's, 409 when it does not run, is late, is being returned, an earlier
     *     extension is being paid at this moment, or three were held within a day and not paid
     */
    @Transactional
    public Optional<UUID> ask(UUID guest, UUID id, LocalDate to) {
        Reservation reservation = ExtensionOffers.require(Optional.of(open.lock(id)), guest);
        Listing listing = offers.requireExtendable(reservation);
        Instant now = clock.instant();
        Optional<Extension> held = extensions.findByReservationIdAndStatus(id, ExtensionStatus.HELD);
        if (held.filter(one -> one.to().equals(to) && !one.isOverdue(now)).isPresent()) {
            return held.filter(one -> !one.isAwaited()).map(Extension::id);
        }
        @Nullable Violation objection = offers.objection(reservation, listing, to);
        if (objection != null) {
            throw ExtensionRefused.because(objection);
        }
        requireSeldom(id, now);
        held.ifPresent(this::replace);
        Extension extension = extensions.saveAndFlush(asked(reservation, listing, to, now));
        take(reservation, listing, extension);
        if (extension.isAwaited()) {
            events.publishEvent(new ExtensionAsked(id, extension.id(), to, extension.dueAt()));
            return Optional.empty();
        }
        if (extension.total().isZero()) {
            prolong(reservation, extension, now);
            return Optional.empty();
        }
        return Optional.of(extension.id());
    }

    private static Extension asked(Reservation reservation, Listing listing, LocalDate to, Instant now) {
        Extension asked = new Extension(reservation, to, ExtensionPrice.of(reservation, listing, to), now);
        if (listing.terms().approvesExtensions()) {
            asked.awaitHost(reservation, now);
        }
        return asked;
    }

    /** Whether the host has to say yes first to what is held for this rental. */
    @Transactional(readOnly = true)
    public boolean awaitsHost(UUID id) {
        return extensions
                .findByReservationIdAndStatus(id, ExtensionStatus.HELD)
                .filter(Extension::isAwaited)
                .isPresent();
    }

    /** The money is there: the days are part of the rental, which the caller has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void prolong(Reservation reservation, Extension extension, Instant now) {
        extension.paid();
        reservation.extend(extension.to(), extension.total(), now);
        occupancies.join(
                reservation.id(), extension.id(), reservation.heldDays().to());
    }

    /** Whether its days are held, or can be taken again because its hold has ended while the money was on its way. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean holds(Reservation reservation, Extension extension) {
        return extension.isHeld() || takeAgain(reservation, extension);
    }

    private boolean takeAgain(Reservation reservation, Extension extension) {
        try {
            hold(reservation, extension);
            return true;
        } catch (DaysTaken taken) {
            return false;
        }
    }

    /** What is back is not extended; money on its way goes back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GearReturned returned) {
        extensions
                .findByReservationIdAndStatus(returned.reservation(), ExtensionStatus.HELD)
                .ifPresent(this::end);
    }

    private void hold(Reservation reservation, Extension extension) {
        occupancies.extend(
                reservation.listingId(),
                new DayPeriod(reservation.heldDays().to(), extension.to().plusDays(reservation.bufferDays())),
                reservation.id(),
                extension.id(),
                extension.heldUntil());
    }

    /** Ends holds that were not paid in time, each in a transaction of its own. */
    public JobResult endOverdue() {
        return sweep.each(
                "The extension of reservation",
                extensions.overdue(clock.instant()),
                id -> reservations.lock(id).map(this::endOverdueOf).orElse(false));
    }

    private boolean endOverdueOf(Reservation reservation) {
        return extensions
                .findByReservationIdAndStatus(reservation.id(), ExtensionStatus.HELD)
                .filter(held -> held.isOverdue(clock.instant()))
                .map(held -> {
                    held.unanswered().ifPresent(events::publishEvent);
                    end(held);
                    return true;
                })
                .orElse(false);
    }

    /** Days that are held again and again without being paid are taken from others; what a host said no to is not the guest's doing. */
    private void requireSeldom(UUID id, Instant now) {
        long unpaid = extensions.findByReservationIdOrderById(id).stream()
                .filter(earlier -> earlier.statusAt(now) != ExtensionStatus.PAID && !earlier.isDeclined())
                .filter(earlier -> earlier.askedAt().isAfter(now.minus(A_DAY)))
                .count();
        if (unpaid >= MOST_UNPAID) {
            throw Refusal.conflict("extension.conflict.too-often", MOST_UNPAID);
        }
    }

    private void replace(Extension held) {
        if (held.isPaying()) {
            throw Refusal.conflict("extension.conflict.paying");
        }
        end(held);
        extensions.flush();
    }

    private void end(Extension held) {
        held.end();
        occupancies.freeExtension(held.id());
        events.publishEvent(new ExtensionEnded(held.reservationId()));
    }

    private void take(Reservation reservation, Listing listing, Extension extension) {
        try {
            hold(reservation, extension);
        } catch (DaysTaken taken) {
            throw ExtensionRefused.taken(offers.latest(reservation, listing));
        }
    }
}
