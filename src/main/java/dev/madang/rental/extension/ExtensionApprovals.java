package dev.madang.rental.extension;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hosts who want to be asked say whether a guest may have more days. */
@Service
public class ExtensionApprovals {

    private final Extensions extensions;
    private final ReservationExtensions desk;
    private final ExtensionOffers offers;
    private final Occupancies occupancies;
    private final OpenReservations open;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtensionApprovals(
            Extensions extensions,
            ReservationExtensions desk,
            ExtensionOffers offers,
            Occupancies occupancies,
            OpenReservations open,
            ApplicationEventPublisher events,
            Clock clock) {
        this.extensions = extensions;
        this.desk = desk;
        this.offers = offers;
        this.occupancies = occupancies;
        this.open = open;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets the guest pay for it; what costs nothing is part of the rental at once.
     *
     * @throws Refusal 404 when it is not this host's, 409 when nothing awaits them any more, or while a side says that it was returned
     */
    @Transactional
    public void grant(UUID host, UUID id, UUID extension) {
        answer(host, id, extension, (reservation, asked) -> {
            offers.requireNotReturning(reservation);
            asked.grant(reservation, clock.instant());
            // Whoever wanted the days may have ended the hold in this very moment, without the reservation's lock.
            if (!occupancies.holdExtension(asked.id(), asked.heldUntil())) {
                throw notAwaited();
            }
            if (asked.total().isZero()) {
                desk.prolong(reservation, asked, clock.instant());
            } else {
                tell(asked, true);
            }
        });
    }

    /**
     * Frees the days.
     *
     * @param reason for the guest to read
     * @throws Refusal 404 when it is not this host's, 409 when nothing awaits them any more
     */
    @Transactional
    public void decline(UUID host, UUID id, UUID extension, String reason) {
        answer(host, id, extension, (reservation, asked) -> {
            asked.decline(reason);
            occupancies.freeExtension(asked.id());
            tell(asked, false);
        });
    }

    private void answer(UUID host, UUID id, UUID extension, BiConsumer<Reservation, Extension> step) {
        Reservation reservation = open.lock(id);
        if (!reservation.hostId().equals(host)) {
            throw Refusal.notFound();
        }
        Instant now = clock.instant();
        Extension asked = extensions
                .findByReservationIdAndStatus(id, ExtensionStatus.HELD)
                .filter(held -> held.id().equals(extension) && held.awaitsAnswer(now))
                .orElseThrow(ExtensionApprovals::notAwaited);
        step.accept(reservation, asked);
    }

    private static Refusal notAwaited() {
        return Refusal.conflict("extension.conflict.not-awaited");
    }

    private void tell(Extension asked, boolean granted) {
        events.publishEvent(new ExtensionAnswered(
                asked.reservationId(), asked.id(), Actor.HOST, granted, asked.to(), asked.dueAt()));
    }
}
