package dev.madang.center.slot;

import dev.madang.center.CenterRoles;
import dev.madang.center.place.DayClosed;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where partners and managers change single slots. */
@Component
public class SlotDesk {

    private static final int MOST_SEATS = 300;
    private static final Duration FURTHEST = Duration.ofDays(366);

    /** So long before it begins at the earliest who asked for a seat hears that it begins earlier. */
    private static final Duration NOTICE = Duration.ofHours(2);

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
     * @throws Refusal 404 for whoever may not do that there, 409 when it has begun or was called off
     */
    @Transactional
    public void callOff(UUID slot, UUID member, String reason) {
        requireManaged(slot, member);
        if (callOff(List.of(slot), reason).isEmpty()) {
            throw Refusal.conflict("slot.refused.not-to-call-off");
        }
    }

    /**
     * Sets how many seats there are; who waits moves up.
     *
     * @throws Refusal 404 for whoever may not do that there, 422 for no or too many seats, 409 when more are taken, or it has begun or was called off
     */
    @Transactional
    public void setCapacity(UUID slot, UUID member, int capacity) {
        requireManaged(slot, member);
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

    private record Stands(Instant beginsAt, Instant endsAt, int arrivals) {

        /** Whether somebody who asked for it would have too little time to hear of it and to give it back. */
        boolean isHurried(Instant begins, Instant now) {
            return arrivals > 0 && begins.isBefore(beginsAt) && begins.isBefore(now.plus(NOTICE));
        }
    }

    /**
     * Lets a slot begin at another time, as long as before. Who has a seat keeps it and can give it back for nothing until then.
     *
     * @throws Refusal 404 for whoever may not do that there; 422 for a time that is over or too far; 409 when it has begun or was called
     *     off, it would begin earlier and very soon, the centre is closed then, or the same is taught then already
     */
    @Transactional
    public void move(UUID slot, UUID member, Instant begins) {
        requireManaged(slot, member);
        Instant now = clock.instant();
        if (!begins.isAfter(now) || begins.isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("slot.refused.time");
        }
        lockProgramOf(slot);
        Stands stands = jdbc.sql("""
                        SELECT begins_at, ends_at, arrivals FROM slot
                        WHERE id = :slot AND status = 'OPEN' AND begins_at > :now FOR UPDATE""")
                .param("slot", slot)
                .param("now", now)
                .query(Rows.of(Stands.class))
                .optional()
                .orElseThrow(() -> Refusal.conflict("slot.refused.not-to-call-off"));
        if (stands.beginsAt().equals(begins)) {
            return;
        }
        if (stands.isHurried(begins, now)) {
            throw Refusal.conflict("slot.refused.time-soon");
        }
        Instant ends = begins.plus(Duration.between(stands.beginsAt(), stands.endsAt()));
        requireFree(slot, begins, ends);
        jdbc.sql("""
                        UPDATE slot SET begins_at = :begins, ends_at = :ends, free_until = free_until + (:begins - begins_at),
                          moved_from = coalesce(moved_from, begins_at)
                        WHERE id = :slot""")
                .param("begins", begins)
                .param("ends", ends)
                .param("slot", slot)
                .update();
        events.publishEvent(new SlotMoved(slot, stands.beginsAt(), now));
    }

    /** Whoever moves another of its slots, changes the program or puts its slots up waits until this has ended. */
    private void lockProgramOf(UUID slot) {
        jdbc.sql("SELECT p.id FROM program p JOIN slot s ON s.program_id = p.id WHERE s.id = ? FOR UPDATE OF p")
                .param(slot)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private void requireFree(UUID slot, Instant begins, Instant ends) {
        boolean taken = jdbc.sql("""
                        SELECT EXISTS (SELECT FROM slot s JOIN slot o ON o.program_id = s.program_id AND o.id <> s.id AND (o.status = 'OPEN'
                            AND o.begins_at < :ends AND o.ends_at > :begins OR o.begins_at = :begins) WHERE s.id = :slot)
                          OR EXISTS (SELECT FROM slot s JOIN center_closed_day d ON d.center_id = s.center_id AND d.day = :day WHERE s.id = :slot)""")
                .param("slot", slot)
                .param("begins", begins)
                .param("ends", ends)
                .param("day", Seoul.dayOf(begins))
                .query(Boolean.class)
                .single();
        if (taken) {
            throw Refusal.conflict("slot.refused.time-taken");
        }
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

    /** Those of a partner that somebody has asked for and that begin before then. */
    @Transactional(readOnly = true)
    public List<UUID> askedForOf(UUID partner, Instant before) {
        Instant now = clock.instant();
        return before.isBefore(now)
                ? List.of()
                : jdbc.sql("""
                                SELECT s.id FROM slot s JOIN center c ON c.id = s.center_id WHERE c.partner_id = :partner
                                  AND s.status = 'OPEN' AND s.arrivals > 0 AND s.begins_at > :now AND s.begins_at < :before ORDER BY s.id""")
                        .param("partner", partner)
                        .param("now", now)
                        .param("before", before)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** As {@link #callOff}, for a partner who is kept from doing it. @return false when there is nothing to call off any more */
    @Transactional
    public boolean callOffOfSuspended(UUID slot, String reason) {
        return !callOff(List.of(slot), reason).isEmpty();
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

    private void requireManaged(UUID slot, UUID member) {
        boolean managed = jdbc.sql(
                        "SELECT EXISTS (SELECT FROM slot s JOIN center c ON c.id = s.center_id WHERE s.id = :slot AND "
                                + CenterRoles.MANAGES + ")")
                .param("slot", slot)
                .param("member", member)
                .param("now", clock.instant())
                .query(Boolean.class)
                .single();
        if (!managed) {
            throw Refusal.notFound();
        }
    }
}
