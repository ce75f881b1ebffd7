package dev.madang.center.registration;

import dev.madang.center.slot.SlotMoved;
import dev.madang.platform.rows.Rows;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has a seat in a class whose time is changed keeps it, and can give it back for nothing until it begins. What was noted of who
 * came is of the time before.
 */
@Component
class MovedSlots {

    private final JdbcClient jdbc;
    private final LiveSlots live;
    private final ApplicationEventPublisher events;

    MovedSlots(JdbcClient jdbc, LiveSlots live, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
    }

    private record Asked(UUID id, UUID member) {}

    @EventListener
    void on(SlotMoved moved) {
        jdbc.sql("""
                        UPDATE registration r SET free_until = s.begins_at, reminded_at = NULL,
                          status = CASE WHEN r.status = 'WAITING' THEN 'WAITING' ELSE 'REGISTERED' END FROM slot s
                        WHERE s.id = r.slot_id AND s.id = ? AND r.status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW')
                        RETURNING r.id, r.member_id""")
                .param(moved.slot())
                .query(Rows.of(Asked.class))
                .list()
                .forEach(asked -> events.publishEvent(
                        new TimeChanged(asked.id(), moved.slot(), asked.member(), moved.before(), moved.at())));
        live.changed(moved.slot());
    }
}
