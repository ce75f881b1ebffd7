package dev.madang.platform.ical.event;

/** A text that is no whole calendar, or one that says more than anybody lends. */
public final class UnreadableCalendar extends RuntimeException {

    /** What is wrong with it. */
    public enum Reason {
        /** It is something else. */
        NOT_A_CALENDAR,
        /** It began as one, and its end is missing. */
        BROKEN_OFF,
        /** It takes more time, steps or days than a calendar of one listing can need. */
        TOO_MANY_EVENTS
    }

    private final transient Reason reason;

    UnreadableCalendar(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
