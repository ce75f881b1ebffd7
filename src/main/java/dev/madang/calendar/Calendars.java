package dev.madang.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members' calendars, gathered from all modules that have something for them. */
@Component
public class Calendars {

    private static final Comparator<CalendarEntry> IN_ORDER = Comparator.comparing(CalendarEntry::from)
            .thenComparing(CalendarEntry::to)
            .thenComparing(CalendarEntry::uid);

    private final ObjectProvider<CalendarSource> sources;

    Calendars(ObjectProvider<CalendarSource> sources) {
        this.sources = sources;
    }

    /** Entries that lie, wholly or in part, between the two moments, in order. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> of(UUID member, Instant from, Instant to) {
        return sources.orderedStream()
                .flatMap(source -> source.of(member, from, to).stream())
                .sorted(IN_ORDER)
                .toList();
    }
}
