package dev.madang.platform.ical;

import dev.madang.platform.ical.event.UnreadableCalendar;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calendars of other programs that a module keeps.
 *
 * @param <T> what it takes from them
 */
public interface KeptCalendars<T> {

    /** Asked for within a transaction. */
    CalendarTable table();

    /** Those that a round reads again, those tried longest ago at the head. Asked for within a transaction. */
    List<UUID> due();

    /** @throws UnreadableCalendar when the text is no calendar that can be read */
    T understand(String text);

    /**
     * Keeps what was read, in a transaction of its own; a calendar that is gone meanwhile is left gone.
     *
     * @param read null when it is what is kept
     * @return what keeps it from being in place until it is read again; empty when it is
     */
    Optional<CalendarProblem> keep(UUID owner, UUID id, Fetched fetched, @Nullable T read);
}
