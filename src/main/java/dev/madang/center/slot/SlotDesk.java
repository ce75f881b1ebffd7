package dev.madang.center.slot;

import dev.madang.center.Partnering;
import dev.madang.center.place.DayClosed;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where partners change single slots. */
@Component
public class SlotDesk {

    private static final int MOST_SEATS = 300;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlotDesk(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A slot does not take place: all passes go back, everybody is told.
     *
     * @throws Refusal 404 when it is another's, 409 when it has begun or was called off, 422 for a reason with contact details
     */
    @Transactional
    public void callOff(UUID slot, UUID partner, String reason) {
        requireOwned(slot, partner);
        Partnering.requireOpenWords(reason);
        if (callOff(List.of(slot), reason).isEmpty()) {
            throw Refusal.conflict("slot.refused.not-to-call-off");
        }
    }

    /**
     * Sets how many seats there are; who waits moves up.
     *
     * @throws Refusal 404 when it is another's, 422 for no or too many seats, 409 when more are taken, or it has begun or was called off
     */
    @Transactional
    public void setCapacity(UUID slot, UUID partner, int capacity) {
        requireOwned(slot, partner);
        if (capacity < 1 || capacity > MOST_SEATS) {
            throw Refusal.invalid("slot.refused.seats", MOST_SEATS);
        }
        int changed = jdbc.sql("""
                        UPDATE slot SET capacity = :capacity, own_capacity = true
                        WHERE id = :slot AND status = 'OPEN' AND begins_at > :now AND taken <= :capacity""")
                .param("capacity", capacity)
                .param("slot", slot)
                .param("now", clock.instant())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("slot.refused.capacity");
        }
        events.publishEvent(new SeatsAdded(slot));
    }

    /** In the order of their ids, so that two who call off do not wait for each other. */
    @EventListener
    void on(DayClosed closed) {
        List<UUID> slots = jdbc.sql("""
                                SELECT id FROM slot WHERE center_id = :center AND status = 'OPEN' AND begins_at > :now
                                  AND begins_at >= :from AND begins_at < :to ORDER BY id FOR UPDATE""")
                .param("center", closed.center())
                .param("now", clock.instant())
                .param("from", Seoul.beginningOf(closed.day()))
                .param("to", Seoul.beginningOf(closed.day().plusDays(1)))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        // What nobody asked for is put up again when the day is opened again.
        jdbc.sql("DELETE FROM slot WHERE id = ANY (:slots) AND arrivals = 0")
                .param("slots", slots.toArray(UUID[]::new))
                .update();
        callOff(slots, closed.reason());
    }

    private List<UUID> callOff(List<UUID> slots, String reason) {
        List<UUID> calledOff = jdbc.sql("""
                        UPDATE slot SET status = 'CALLED_OFF', called_off_for = :reason
                        WHERE id = ANY (:slots) AND status = 'OPEN' AND begins_at > :now RETURNING id""")
                .param("reason", reason)
                .param("slots", slots.toArray(UUID[]::new))
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        if (!calledOff.isEmpty()) {
            events.publishEvent(new SlotsCalledOff(calledOff, reason));
        }
        return calledOff;
    }

    private void requireOwned(UUID slot, UUID partner) {
        boolean owned = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM slot s JOIN center c ON c.id = s.center_id
                          WHERE s.id = ? AND c.partner_id = ?)""").params(slot, partner).query(Boolean.class).single();
        if (!owned) {
            throw Refusal.notFound();
        }
    }
}
