package dev.madang.center.sheet;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterRoles;
import dev.madang.center.registration.RegistrationStatus;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who came and who did not, as who works there notes it: from an hour before it begins until a day after its end. */
@Component
public class Attendance {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Slots slots;
    private final CenterRoles roles;
    private final Clock clock;

    Attendance(JdbcClient jdbc, Slots slots, CenterRoles roles, Clock clock) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * @throws Refusal 404 for whoever does not work there, 409 when it is too early or too late for it
     */
    @Transactional
    public void note(UUID slot, UUID member, UUID registration, RegistrationStatus came) {
        Slot here = slots.find(slot).orElseThrow(Refusal::notFound);
        roles.require(here.center().id(), member, CenterRole.COACH);
        Instant now = clock.instant();
        if (now.isBefore(here.beginsAt().minus(BEFORE))
                || now.isAfter(here.endsAt().plus(AFTER))
                || came == RegistrationStatus.NO_SHOW && now.isBefore(here.beginsAt())) {
            throw Refusal.conflict("sheet.refused.time");
        }
        int noted = jdbc.sql("""
                        UPDATE registration SET status = :status
                        WHERE id = :id AND slot_id = :slot AND status IN ('REGISTERED', 'ATTENDED', 'NO_SHOW')""")
                .param("status", came)
                .param("id", registration)
                .param("slot", slot)
                .update();
        if (noted == 0) {
            throw Refusal.conflict("sheet.refused.gone");
        }
    }

    boolean isOpen(Slot slot) {
        Instant now = clock.instant();
        return !now.isBefore(slot.beginsAt().minus(BEFORE))
                && !now.isAfter(slot.endsAt().plus(AFTER));
    }
}
