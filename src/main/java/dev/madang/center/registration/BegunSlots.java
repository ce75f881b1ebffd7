package dev.madang.center.registration;

import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.center.slot.SlotsCalledOff;
import dev.madang.pass.Passes;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of passes that are kept aside: spent when the slot begins, given back to who waited in vain or when it is called off. */
@Component
class BegunSlots {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Slots slots;
    private final Passes passes;
    private final LiveSlots live;
    private final Sweep sweep;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BegunSlots(
            JdbcClient jdbc,
            Slots slots,
            Passes passes,
            LiveSlots live,
            Sweep sweep,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.passes = passes;
        this.live = live;
        this.sweep = sweep;
        this.events = events;
        this.clock = clock;
    }

    /** Settles what has begun, each registration in a transaction of its own. */
    JobResult settle() {
        List<UUID> begun = jdbc.sql("""
                        SELECT r.id FROM registration r JOIN slot s ON s.id = r.slot_id
                        WHERE r.spent_at IS NULL AND r.status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW')
                          AND s.status = 'OPEN' AND s.begins_at <= :now
                        ORDER BY s.begins_at, r.arrival LIMIT :most""")
                .param("now", clock.instant())
                .param("most", AT_ONCE)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return sweep.each("Registration", begun, this::settle);
    }

    /** Who gives it up meanwhile locks the slot first, as does this. */
    private boolean settle(UUID id) {
        UUID slot = jdbc.sql(
                        "SELECT s.id FROM slot s JOIN registration r ON r.slot_id = s.id WHERE r.id = ? FOR UPDATE OF s")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        return jdbc.sql("""
                        SELECT * FROM registration WHERE id = ? AND spent_at IS NULL FOR UPDATE""")
                .param(id)
                .query(Rows.of(Registration.class))
                .optional()
                .map(registration -> settle(registration, slot))
                .orElse(false);
    }

    private boolean settle(Registration registration, UUID slot) {
        if (registration.status().isSeat()) {
            return spend(registration, slot);
        }
        return registration.status() == RegistrationStatus.WAITING && miss(registration);
    }

    private boolean spend(Registration registration, UUID slot) {
        jdbc.sql("UPDATE registration SET spent_at = :now WHERE id = :id")
                .param("now", clock.instant())
                .param("id", registration.id())
                .update();
        Slot begun = slots.find(slot).orElseThrow();
        passes.spend(RegistrationDesk.use(registration), begun.center().partner());
        return true;
    }

    private boolean miss(Registration registration) {
        end(List.of(registration), RegistrationStatus.MISSED, "registration.pass.missed", "");
        return true;
    }

    @EventListener
    void on(SlotsCalledOff calledOff) {
        List<Registration> all = jdbc.sql("""
                        SELECT * FROM registration WHERE slot_id = ANY (:slots) AND spent_at IS NULL
                          AND status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW') ORDER BY member_id, id FOR UPDATE""")
                .param("slots", calledOff.slots().toArray(UUID[]::new))
                .query(Rows.of(Registration.class))
                .list();
        passes.lock(all.stream().map(Registration::member).distinct().toList());
        end(all, RegistrationStatus.CALLED_OFF, "registration.pass.called-off", calledOff.reason());
        jdbc.sql("UPDATE slot SET taken = 0 WHERE id = ANY (?)")
                .param(calledOff.slots().toArray(UUID[]::new))
                .update();
        calledOff.slots().forEach(live::changed);
    }

    private void end(List<Registration> all, RegistrationStatus how, String why, String words) {
        for (Registration one : all) {
            jdbc.sql("UPDATE registration SET status = :how, ended_at = :now WHERE id = :id")
                    .param("how", how)
                    .param("now", clock.instant())
                    .param("id", one.id())
                    .update();
            passes.release(RegistrationDesk.use(one), why);
            events.publishEvent(new RegistrationMoved(one.id(), one.slot(), one.member(), how, words));
        }
    }
}
