package dev.madang.center.slot;

import dev.madang.center.Partnering;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What takes place at a partner's centres today and in the days to come, on the page from which they go about. */
@Component
@Order(10)
class SlotsOfPartner implements Section<Partnering> {

    private static final int DAYS = 3;

    private final Slots slots;
    private final Clock clock;

    SlotsOfPartner(Slots slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
    }

    record Day(LocalDate day, List<Time> times) {}

    record Time(Slot slot, SlotState state) {}

    /** Feeds {@code center/slot/partner :: slots}. */
    record Content(List<Day> days) {}

    @Override
    public Optional<PageSection> of(Partnering partnering, Reader reader) {
        Instant now = clock.instant();
        LocalDate today = Seoul.dayOf(now);
        List<Time> all =
                slots
                        .of(partnering.partner(), Seoul.beginningOf(today), Seoul.beginningOf(today.plusDays(DAYS)))
                        .stream()
                        .map(slot -> new Time(slot, slot.stateAt(now)))
                        .toList();
        List<Day> days = today.datesUntil(today.plusDays(DAYS))
                .map(day -> new Day(
                        day,
                        all.stream()
                                .filter(time ->
                                        Seoul.dayOf(time.slot().beginsAt()).equals(day))
                                .toList()))
                .filter(day -> !day.times().isEmpty())
                .toList();
        return Optional.of(new PageSection("center/slot/partner :: slots", new Content(days)));
    }
}
