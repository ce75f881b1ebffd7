package dev.madang.calendar.busy;

import dev.madang.platform.ical.CalendarProblem;
import dev.madang.platform.ical.CalendarTable;
import dev.madang.platform.ical.Fetched;
import dev.madang.platform.ical.KeptCalendars;
import dev.madang.platform.ical.event.CalendarTimes;
import dev.madang.platform.ical.event.EventDays;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read from members' calendars elsewhere: when they are busy. */
@Component
class BusyCalendarReading implements KeptCalendars<CalendarTimes> {

    private final BusyCalendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BusyCalendarReading(BusyCalendars calendars, TransactionTemplate transaction, Clock clock) {
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public CalendarTable table() {
        return calendars.table();
    }

    @Override
    public List<UUID> due() {
        return calendars.due();
    }

    @Override
    public CalendarTimes understand(String text) {
        return EventDays.timesOf(text, Seoul.dayOf(clock.instant()));
    }

    @Override
    public Optional<CalendarProblem> keep(UUID member, UUID id, Fetched fetched, @Nullable CalendarTimes times) {
        transaction.executeWithoutResult(status -> calendars.noteRead(id, fetched, times));
        return Optional.empty();
    }
}
