package dev.madang.calendar.busy;

import dev.madang.calendar.CalendarEntry;
import dev.madang.calendar.CalendarSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When members are busy elsewhere, in their calendars: the name of the other calendar, nothing of what it says. */
@Component
class BusyTimesInCalendar implements CalendarSource {

    @Override
    public String kind() {
        return CalendarEntry.ELSEWHERE;
    }

    @Override
    public String sql() {
        return """
                SELECT t.calendar_id || '-' || t.number, 'elsewhere', c.name, t.from_at, t.to_at, t.whole_days, '', t.calendar_id, NULL::uuid
                FROM busy_calendar c JOIN busy_time t ON t.calendar_id = c.id
                WHERE c.member_id = :member AND t.from_at < :to AND t.to_at > :from""";
    }

    @Override
    public String href(UUID id, @Nullable UUID within) {
        return BusyCalendarController.PAGE;
    }
}
