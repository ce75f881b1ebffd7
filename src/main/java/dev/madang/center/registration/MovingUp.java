package dev.madang.center.registration;

import dev.madang.center.slot.SeatsAdded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives free seats to who waits, in the order in which they came, within the transaction that frees them. */
@Component
class MovingUp {

    /** So long before it begins nobody is moved up who has not agreed to that. */
    static final Duration LATE = Duration.ofHours(2);

    /** So long who moved up can give the seat back for nothing, whatever the rule of the program. */
    static final Duration TO_DECLINE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final LiveSlots live;
    private final Clock clock;

    MovingUp(JdbcClient jdbc, ApplicationEventPublisher events, LiveSlots live, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    void on(SeatsAdded added) {
        fill(added.slot());
        live.changed(added.slot());
    }

    private record Next(UUID id, UUID member) {}

    /** The slot's row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void fill(UUID slot) {
        Optional<Next> next = next(slot);
        while (next.isPresent() && seat(slot)) {
            moveUp(next.get(), slot);
            next = next(slot);
        }
    }

    private Optional<Next> next(UUID slot) {
        return jdbc.sql("""
                        SELECT r.id, r.member_id FROM registration r JOIN slot s ON s.id = r.slot_id
                        WHERE r.slot_id = :slot AND r.status = 'WAITING' AND (r.late_agreed OR s.begins_at > :late)
                        ORDER BY r.arrival LIMIT 1""")
                .param("slot", slot)
                .param("late", clock.instant().plus(LATE))
                .query((row, number) ->
                        new Next(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class)))
                .optional();
    }

    private boolean seat(UUID slot) {
        return jdbc.sql("""
                        UPDATE slot SET taken = taken + 1
                        WHERE id = :slot AND status = 'OPEN' AND begins_at > :now AND taken < capacity""").param("slot", slot).param("now", clock.instant()).update() == 1;
    }

    private void moveUp(Next next, UUID slot) {
        Instant now = clock.instant();
        jdbc.sql("""
                        UPDATE registration SET status = 'REGISTERED', moved_up_at = :now, free_until = greatest(free_until, :decline)
                        WHERE id = :id""")
                .param("now", now)
                .param("decline", now.plus(TO_DECLINE))
                .param("id", next.id())
                .update();
        events.publishEvent(new RegistrationMoved(next.id(), slot, next.member(), RegistrationStatus.REGISTERED, ""));
    }
}
