package dev.madang.center.registration;

import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotState;
import dev.madang.center.slot.Slots;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where members take seats and give them up. The slot's row is where all who want something of it meet: its conditional
 * update gives a seat, and the number that says in which order they came; whoever gives a seat up gives it to who waits in
 * the same transaction.
 */
@Component
public class RegistrationDesk {

    private final JdbcClient jdbc;
    private final Scarce scarce;
    private final Slots slots;
    private final Registrations registrations;
    private final MovingUp movingUp;
    private final Passes passes;
    private final LiveSlots live;
    private final Clock clock;

    RegistrationDesk(
            JdbcClient jdbc,
            Scarce scarce,
            Slots slots,
            Registrations registrations,
            MovingUp movingUp,
            Passes passes,
            LiveSlots live,
            Clock clock) {
        this.jdbc = jdbc;
        this.scarce = scarce;
        this.slots = slots;
        this.registrations = registrations;
        this.movingUp = movingUp;
        this.passes = passes;
        this.live = live;
        this.clock = clock;
    }

    /** Takes a seat on the terms that hold. */
    public UUID register(UUID slot, UUID member) {
        return register(slot, member, "");
    }

    /**
     * Takes a seat, its passes set aside.
     *
     * @param terms those that the member saw, {@link Slot#terms}; empty for those that hold
     * @return the registration
     * @throws Refusal 404 when there is no such slot; 409 when it is full, has begun or is called off, when the member has a seat or
     *     a place already, has too few passes, or the terms are others
     */
    public UUID register(UUID slot, UUID member, String terms) {
        return scarce.of(slot).by(member).within("registration").run(() -> take(slot, member, terms));
    }

    /** Waits on the terms that hold. */
    public UUID await(UUID slot, UUID member, boolean lateAgreed) {
        return await(slot, member, lateAgreed, "");
    }

    /**
     * Goes to the end of the waiting list of a full slot, passes set aside.
     *
     * @param lateAgreed whether to be moved up within the last two hours, too
     * @return the registration
     * @throws Refusal as {@link #register}, and 409 when a seat is free
     */
    public UUID await(UUID slot, UUID member, boolean lateAgreed, String terms) {
        return scarce.of(slot).by(member).within("registration").run(() -> queue(slot, member, lateAgreed, terms));
    }

    /**
     * Gives a seat up; who waits moves up.
     *
     * @param seen how many passes the member saw come back
     * @throws Refusal 404 when it is another's, 409 when it was given up already, the slot has begun, or not so many come back
     */
    public void cancel(UUID registration, UUID member, int seen) {
        UUID slot = slotOf(registration, member);
        scarce.of(slot).by(member).run(() -> {
            giveUp(slot, registration, member, seen);
            return slot;
        });
    }

    /**
     * Leaves the waiting list, everything comes back.
     *
     * @throws Refusal 404 when it is another's, 409 when they do not wait (any more)
     */
    public void leave(UUID registration, UUID member) {
        UUID slot = slotOf(registration, member);
        scarce.of(slot).by(member).run(() -> {
            depart(slot, registration, member);
            return slot;
        });
    }

    /** Whether the member may be moved up within the last two hours; their place stays the same. */
    public void agreeToLate(UUID registration, UUID member, boolean agreed) {
        UUID slot = slotOf(registration, member);
        scarce.of(slot).by(member).run(() -> {
            lock(slot);
            int changed = jdbc.sql("UPDATE registration SET late_agreed = ? WHERE id = ? AND status = 'WAITING'")
                    .params(agreed, registration)
                    .update();
            if (changed == 0) {
                throw Refusal.conflict("registration.refused.not-waiting");
            }
            movingUp.fill(slot);
            live.changed(slot);
            return slot;
        });
    }

    private UUID take(UUID slot, UUID member, String terms) {
        Slot asked = asked(slot, member, terms);
        Integer arrival = jdbc.sql("""
                        UPDATE slot SET taken = taken + 1, arrivals = arrivals + 1
                        WHERE id = :slot AND status = 'OPEN' AND begins_at > :now AND taken < capacity
                          AND price = :price AND free_until = :free
                        RETURNING arrivals""")
                .param("slot", slot)
                .param("price", asked.price())
                .param("free", asked.freeUntil())
                .param("now", clock.instant())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> whyNot(asked, member));
        UUID registration = note(asked, member, arrival, false, false);
        passes.setAside(new PassUse(member, PassUse.REGISTRATION, slot), asked.price());
        live.changed(slot);
        return registration;
    }

    private UUID queue(UUID slot, UUID member, boolean lateAgreed, String terms) {
        Slot asked = asked(slot, member, terms);
        Integer arrival = jdbc.sql("""
                        UPDATE slot SET arrivals = arrivals + 1
                        WHERE id = :slot AND status = 'OPEN' AND begins_at > :now AND taken = capacity
                          AND price = :price AND free_until = :free
                        RETURNING arrivals""")
                .param("slot", slot)
                .param("price", asked.price())
                .param("free", asked.freeUntil())
                .param("now", clock.instant())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> whyNot(asked, member));
        UUID registration = note(asked, member, arrival, true, lateAgreed);
        passes.setAside(new PassUse(member, PassUse.WAITING, slot), asked.price());
        live.changed(slot);
        return registration;
    }

    private UUID note(Slot slot, UUID member, int arrival, boolean waits, boolean lateAgreed) {
        UUID id = Ids.next();
        int noted = jdbc.sql("""
                        INSERT INTO registration (id, slot_id, member_id, arrival, status, waited, late_agreed, price, free_until, asked_at)
                        VALUES (:id, :slot, :member, :arrival, :status, :waited, :late, :price, :free, :now)
                        ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("slot", slot.id())
                .param("member", member)
                .param("arrival", arrival)
                .param("status", waits ? RegistrationStatus.WAITING : RegistrationStatus.REGISTERED)
                .param("waited", waits)
                .param("late", lateAgreed)
                .param("price", slot.price())
                .param("free", slot.freeUntil())
                .param("now", clock.instant())
                .update();
        if (noted == 0) {
            throw Refusal.conflict("registration.refused.twice");
        }
        return id;
    }

    private void giveUp(UUID slot, UUID registration, UUID member, int seen) {
        lock(slot);
        Registration seat = registrations.find(registration).orElseThrow(Refusal::notFound);
        if (!seat.status().isSeat()) {
            throw Refusal.conflict("registration.refused.not-registered");
        }
        if (slots.find(slot)
                        .orElseThrow(Refusal::notFound)
                        .stateAt(clock.instant())
                        .ordinal()
                >= SlotState.BEGUN.ordinal()) {
            throw Refusal.conflict("registration.refused.begun");
        }
        int back = seat.givenBackAt(clock.instant());
        if (back != seen) {
            throw Refusal.conflict("registration.refused.other-back", back);
        }
        end(registration, RegistrationStatus.CANCELLED);
        jdbc.sql("UPDATE slot SET taken = taken - 1 WHERE id = ?").param(slot).update();
        pay(seat, slot, back > 0);
        movingUp.fill(slot);
        live.changed(slot);
    }

    private void pay(Registration seat, UUID slot, boolean back) {
        PassUse use = use(seat);
        if (back) {
            passes.release(use, "registration.pass.cancelled");
            return;
        }
        jdbc.sql("UPDATE registration SET spent_at = :now WHERE id = :id")
                .param("now", clock.instant())
                .param("id", seat.id())
                .update();
        passes.spend(use, slots.find(slot).orElseThrow().center().partner());
    }

    private void depart(UUID slot, UUID registration, UUID member) {
        lock(slot);
        Registration place = registrations.find(registration).orElseThrow(Refusal::notFound);
        if (place.status() != RegistrationStatus.WAITING) {
            throw Refusal.conflict("registration.refused.not-waiting");
        }
        end(registration, RegistrationStatus.LEFT);
        passes.release(use(place), "registration.pass.left");
        live.changed(slot);
    }

    private void end(UUID registration, RegistrationStatus how) {
        jdbc.sql("UPDATE registration SET status = :how, ended_at = :now WHERE id = :id")
                .param("how", how)
                .param("now", clock.instant())
                .param("id", registration)
                .update();
    }

    /** What its passes are kept aside for. */
    static PassUse use(Registration registration) {
        return new PassUse(
                registration.member(),
                registration.waited() ? PassUse.WAITING : PassUse.REGISTRATION,
                registration.slot());
    }

    private void lock(UUID slot) {
        jdbc.sql("SELECT 1 FROM slot WHERE id = ? FOR UPDATE")
                .param(slot)
                .query(Integer.class)
                .single();
    }

    private UUID slotOf(UUID registration, UUID member) {
        return registrations
                .find(registration)
                .filter(one -> one.member().equals(member))
                .map(Registration::slot)
                .orElseThrow(Refusal::notFound);
    }

    private Slot asked(UUID slot, UUID member, String terms) {
        Slot asked = slots.find(slot).filter(Slot::visible).orElseThrow(Refusal::notFound);
        if (asked.center().partner().equals(member)) {
            throw Refusal.conflict("registration.refused.own");
        }
        if (!asked.taking()) {
            throw Refusal.conflict("registration.refused.paused");
        }
        if (!terms.isEmpty() && !terms.equals(asked.terms())) {
            throw otherTerms(asked);
        }
        return asked;
    }

    private static Refusal otherTerms(Slot slot) {
        return Refusal.conflict("registration.refused.other-terms", slot.price(), slot.freeUntil());
    }

    /** What the slot says to who was given nothing. */
    private Refusal whyNot(Slot asked, UUID member) {
        if (registrations.standing(asked.id(), member).isPresent()) {
            return Refusal.conflict("registration.refused.twice");
        }
        Slot now = slots.find(asked.id()).orElseThrow(Refusal::notFound);
        if (!now.terms().equals(asked.terms())) {
            return otherTerms(now);
        }
        return switch (now.stateAt(clock.instant())) {
            case CALLED_OFF -> Refusal.conflict("registration.refused.called-off");
            case BEGUN, OVER -> Refusal.conflict("registration.refused.begun");
            case FULL -> Refusal.conflict("registration.refused.full");
            case FREE -> Refusal.conflict("registration.refused.free");
        };
    }
}
