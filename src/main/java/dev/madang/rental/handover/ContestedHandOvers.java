package dev.madang.rental.handover;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.reservation.OpenReservations;
import dev.madang.rental.reservation.Reservation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-overs about which the two sides contradict each other: one recorded it and the other denied it, or one was said to
 * be absent and denied that. Nothing moves on until they agree or an operator decides.
 */
@Service
public class ContestedHandOvers {

    /** More than operators leave undecided; those that wait longest are there. */
    private static final int MOST = 100;

    /** From reservations {@code r} with the last record {@code t} of each, those that an operator decides. */
    static final String CONTESTED = """
            FROM reservation r JOIN listing_head l ON l.id = r.listing_id
            LEFT JOIN LATERAL (SELECT * FROM transfer WHERE reservation_id = r.id AND kind = 'HAND_OVER'
                ORDER BY recorded_at DESC, id DESC LIMIT 1) t ON true
            WHERE r.status = 'PAID'
              AND (r.absent IS NOT NULL AND r.absence_due_at IS NULL OR t.state = 'DENIED')
            """;

    private final OpenReservations open;
    private final Transfers transfers;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContestedHandOvers(OpenReservations open, Transfers transfers, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.audit = audit;
        this.open = open;
        this.transfers = transfers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param since when it was recorded or reported what the other side denied */
    public record Contested(UUID reservation, String title, UUID host, UUID guest, Instant since) {}

    /** Those that wait for an operator, the oldest first. */
    @Transactional(readOnly = true)
    public List<Contested> all() {
        return jdbc.sql("""
                        SELECT r.id AS reservation_id, l.title, r.host_id, r.guest_id, coalesce(r.absence_reported_at, t.recorded_at) AS since
                        %s ORDER BY since, r.id LIMIT :most""".formatted(CONTESTED))
                .param("most", MOST)
                .query(Rows.of(Contested.class))
                .list();
    }

    /**
     * The operator decides that the guest has the gear. That one side did not come is decided at the desk for no-shows.
     *
     * @param reason in the operator's words, which both sides read
     * @throws Refusal 403 for an operator who is one of the sides, 404 when there is no such reservation, 409 when the two
     *     do not contradict each other any more
     */
    @Transactional
    public void decideHandedOver(UUID operator, UUID id, String reason) {
        Reservation reservation = open.lock(id);
        Instant now = clock.instant();
        if (!reservation.parties().roleOf(operator, true).equals(Optional.of(Actor.ADMIN))) {
            throw Refusal.forbidden("no-show.refused.party");
        }
        reservation.requireOpen(ReservationStep.HAND_OVER, Actor.ADMIN, now);
        if (!TransferRules.isContradicted(reservation, transfers.of(id))) {
            throw Refusal.conflict("no-show.refused.no-contradiction");
        }
        reservation.handOver(Actor.ADMIN, operator, reason, now);
        audit.note(operator, "hand-over-decided", "/admin/hand-overs", id);
    }
}
