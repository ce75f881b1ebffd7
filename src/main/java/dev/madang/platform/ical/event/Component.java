package dev.madang.platform.ical.event;

import dev.madang.platform.ical.event.UnreadableCalendar.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a calendar file between its BEGIN and its END: the calendar, an event, a zone.
 *
 * @param kind in capitals, such as {@code VEVENT}
 */
record Component(String kind, List<ContentLine> lines, List<Component> parts) {

    private static final int DEEPEST = 8;

    /**
     * The calendars of a file.
     *
     * @throws UnreadableCalendar when it holds none, or breaks off before the end of one
     */
    static List<Component> calendars(String text) {
        List<ContentLine> lines = ContentLine.of(text);
        if (lines.isEmpty() || !isCalendar(lines.getFirst())) {
            throw new UnreadableCalendar(Reason.NOT_A_CALENDAR);
        }
        List<Component> calendars = new ArrayList<>();
        Deque<Component> open = new ArrayDeque<>();
        for (ContentLine line : lines) {
            if (line.name().equals("BEGIN")) {
                open.push(new Component(kind(line), new ArrayList<>(), new ArrayList<>()));
                require(open.size() <= DEEPEST);
            } else if (line.name().equals("END")) {
                require(!open.isEmpty() && open.peek().kind.equals(kind(line)));
                Component whole = open.pop();
                (open.isEmpty() ? calendars : open.peek().parts).add(whole);
            } else {
                require(!open.isEmpty());
                open.peek().lines.add(line);
            }
        }
        require(open.isEmpty());
        return calendars;
    }

    private static boolean isCalendar(ContentLine line) {
        return line.name().equals("BEGIN") && kind(line).equals("VCALENDAR");
    }

    Stream<Component> parts(String kind) {
        return parts.stream().filter(part -> part.kind.equals(kind));
    }

    Stream<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name));
    }

    Optional<ContentLine> first(String name) {
        return all(name).findFirst();
    }

    /** Whether the property says this, in whatever letters. */
    boolean says(String name, String value) {
        return first(name).filter(line -> line.value().equalsIgnoreCase(value)).isPresent();
    }

    private static String kind(ContentLine line) {
        return line.value().toUpperCase(Locale.ROOT);
    }

    private static void require(boolean whole) {
        if (!whole) {
            throw new UnreadableCalendar(Reason.BROKEN_OFF);
        }
    }
}
