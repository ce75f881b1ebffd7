package dev.madang.platform.ical;

import dev.madang.platform.fetch.FetchRefused;
import dev.madang.platform.ical.event.UnreadableCalendar;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import java.util.List;

/** A foreign calendar could not be read; its address is to be mended. */
public class CalendarUnread extends Refusal {

    private final CalendarProblem problem;

    public CalendarUnread(CalendarProblem problem) {
        super(Kind.INVALID, List.of(Violation.of("address", problem.text())));
        this.problem = problem;
    }

    /** The address is none that may be asked. */
    static CalendarUnread of(FetchRefused refused) {
        return new CalendarUnread(CalendarProblem.valueOf(refused.reason().name()));
    }

    /** It was fetched, and is no calendar that can be read. */
    public static CalendarUnread of(UnreadableCalendar unreadable) {
        return new CalendarUnread(
                switch (unreadable.reason()) {
                    case NOT_A_CALENDAR -> CalendarProblem.NOT_A_CALENDAR;
                    case BROKEN_OFF -> CalendarProblem.BROKEN_OFF;
                    case TOO_MANY_EVENTS -> CalendarProblem.TOO_MANY_EVENTS;
                });
    }

    public CalendarProblem problem() {
        return problem;
    }
}
