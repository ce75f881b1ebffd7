package dev.madang.rental.reservation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.occupancy.Occupancies;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hosts answer requests. */
@Service
public class ReservationAnswers {

    /** Key of the sentence that the guest has changed the request since the host saw it. */
    public static final String CHANGED_SINCE = "reservation.approve.changed-since";

    private final Reservations reservations;
    private final Occupancies occupancies;
    private final StepsBefore before;
    private final Clock clock;

    ReservationAnswers(Reservations reservations, Occupancies occupancies, StepsBefore before, Clock clock) {
        this.reservations = reservations;
        this.occupancies = occupancies;
        this.before = before;
        this.clock = clock;
    }

    /**
     * The guest may have it and has 24 hours to pay.
     *
     * @param revision of the request that the host has seen
     * @throws Refusal 404 when it is not this host's, 409 when it is not waiting for an answer or was changed since
     *     ({@link #CHANGED_SINCE})
     * @throws MissingFirst when the host has to say something first
     */
    @Transactional
    public void approve(UUID host, UUID id, int revision) {
        Reservation request = of(host, id);
        request.requireOpen(ReservationStep.APPROVE, Actor.HOST, clock.instant());
        if (request.revision() != revision) {
            throw Refusal.conflict(CHANGED_SINCE);
        }
        before.require(ReservationStep.APPROVE, request);
        request.approve(clock.instant());
        occupancies.hold(id, request.awaited().heldUntil());
    }

    /**
     * The guest may not have it; its days are free again.
     *
     * @param reason in the host's words, for the guest
     * @throws Refusal 404 when it is not this host's, 409 when it is not waiting for an answer
     */
    @Transactional
    public void decline(UUID host, UUID id, String reason) {
        of(host, id).decline(reason, clock.instant());
        occupancies.free(id);
    }

    private Reservation of(UUID host, UUID id) {
        return reservations
                .lock(id)
                .filter(reservation -> reservation.hostId().equals(host))
                .orElseThrow(Refusal::notFound);
    }
}
