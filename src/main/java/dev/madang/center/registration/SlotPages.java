package dev.madang.center.registration;

import dev.madang.calendar.Calendars;
import dev.madang.center.Links;
import dev.madang.center.registration.SlotPage.Clash;
import dev.madang.center.registration.SlotPage.Mine;
import dev.madang.center.registration.SlotPage.Seats;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotState;
import dev.madang.center.slot.Slots;
import dev.madang.pass.Passes;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link SlotPage}s. */
@Component
class SlotPages {

    private final Slots slots;
    private final Registrations registrations;
    private final Passes passes;
    private final Calendars calendars;
    private final Clock clock;

    SlotPages(Slots slots, Registrations registrations, Passes passes, Calendars calendars, Clock clock) {
        this.slots = slots;
        this.registrations = registrations;
        this.passes = passes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param reader null for a stranger
     * @throws Refusal 404 when there is none, or operators keep it from others and the reader has nothing of it
     */
    @Transactional(readOnly = true)
    SlotPage of(UUID id, @Nullable UUID reader) {
        Slot slot = slots.find(id).orElseThrow(Refusal::notFound);
        boolean own = slot.center().partner().equals(reader);
        Registration standing =
                reader == null ? null : registrations.standing(id, reader).orElse(null);
        if (!slot.visible() && !own && standing == null) {
            throw Refusal.notFound();
        }
        Instant now = clock.instant();
        return new SlotPage(
                slot,
                seats(slot, now),
                standing == null ? null : mine(standing, slot, now),
                reader == null ? null : passes.free(reader),
                reader == null || own || !now.isBefore(slot.beginsAt()) ? List.of() : clashes(slot, reader),
                own,
                slot.freeUntil(),
                !now.plus(MovingUp.LATE).isBefore(slot.beginsAt()));
    }

    /** How its seats stand; empty when there is no such slot (for everybody). */
    Optional<Seats> seats(UUID id) {
        return slots.find(id).filter(Slot::visible).map(slot -> seats(slot, clock.instant()));
    }

    private Seats seats(Slot slot, Instant now) {
        SlotState state = slot.stateAt(now);
        int waiting = state == SlotState.FULL || state == SlotState.FREE
                ? registrations.waiting(slot.id(), Integer.MAX_VALUE)
                : 0;
        return new Seats(state, slot.left(), slot.capacity(), waiting);
    }

    private Mine mine(Registration standing, Slot slot, Instant now) {
        int place = standing.status() == RegistrationStatus.WAITING
                ? registrations.waiting(slot.id(), standing.arrival()) + 1
                : 0;
        return new Mine(standing, place, standing.givenBackAt(now), !now.isBefore(slot.beginsAt()));
    }

    private List<Clash> clashes(Slot slot, UUID reader) {
        String here = Links.slot(slot.id());
        return calendars.of(reader, slot.beginsAt(), slot.endsAt()).stream()
                .filter(entry -> !entry.wholeDays() && !entry.href().equals(here))
                .map(entry -> new Clash(entry.title(), entry.from(), entry.to(), entry.href()))
                .toList();
    }
}
