package dev.madang.calendar.busy;

import dev.madang.platform.ical.CalendarIntake;
import dev.madang.platform.ical.CalendarProblem;
import dev.madang.platform.ical.CalendarReader.Found;
import dev.madang.platform.ical.CalendarUnread;
import dev.madang.platform.ical.event.CalendarTimes;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where members say which of their calendars elsewhere are read. Another's calendar is not found. */
@Component
class BusyCalendarDesk {

    private final BusyCalendars calendars;
    private final BusyCalendarReading reading;
    private final CalendarIntake intake;
    private final TransactionTemplate transaction;

    BusyCalendarDesk(
            BusyCalendars calendars,
            BusyCalendarReading reading,
            CalendarIntake intake,
            TransactionTemplate transaction) {
        this.calendars = calendars;
        this.reading = reading;
        this.intake = intake;
        this.transaction = transaction;
    }

    List<BusyCalendar> of(UUID member) {
        return transaction.execute(status -> calendars.of(member));
    }

    /**
     * Reads a calendar and keeps it; one that cannot be read is not kept.
     *
     * @param name empty for the name of its host
     * @throws CalendarUnread when it cannot be read
     * @throws Refusal 409 when the member has enough calendars or this one already, 429 when too many were read
     */
    void add(UUID member, String name, String typed) {
        Found<CalendarTimes> found = intake.find(member, typed, reading);
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> {
            calendars.lock(member);
            calendars.table().add(id, member, name, found.address());
            calendars.noteRead(id, found.fetched(), found.read());
        });
    }

    /**
     * Reads a calendar at once.
     *
     * @return what kept it from being read
     * @throws Refusal 404 when it is another's, 429 when too many were read
     */
    Optional<CalendarProblem> read(UUID member, UUID calendar) {
        if (of(member).stream().noneMatch(kept -> kept.id().equals(calendar))) {
            throw Refusal.notFound();
        }
        return intake.read(member, calendar, reading);
    }

    /** @throws Refusal 404 when it is another's */
    void remove(UUID member, UUID calendar) {
        transaction.executeWithoutResult(status -> calendars.table().remove(calendar, member));
    }
}
