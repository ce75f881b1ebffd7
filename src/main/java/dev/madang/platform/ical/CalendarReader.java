package dev.madang.platform.ical;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.ical.event.UnreadableCalendar;
import dev.madang.platform.lock.Locked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads calendars of other programs. No connection to the database is held while a foreign server is asked. On all instances a
 * calendar is read by one at a time.
 */
@Component
public class CalendarReader {

    /** Series go on for ever, what is kept of them does not: now and then even an unchanged calendar is read again. */
    private static final Duration READ_IN_FULL_EVERY = Duration.ofDays(7);

    private final CalendarFetcher fetcher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarReader(CalendarFetcher fetcher, TransactionTemplate transaction, Clock clock) {
        this.fetcher = fetcher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A calendar as it was just fetched. */
    public record Found<T>(ForeignAddress address, Fetched fetched, T read) {}

    /**
     * Fetches and understands a calendar that is not kept yet.
     *
     * @throws CalendarUnread when that fails
     */
    <T> Found<T> find(ForeignAddress address, KeptCalendars<T> kept) {
        Fetched fetched = fetcher.fetch(address, null);
        if (fetched.text() == null) {
            throw new CalendarUnread(CalendarProblem.STATUS);
        }
        return new Found<>(address, fetched, understand(fetched.text(), kept));
    }

    /**
     * Reads a calendar that is kept, and notes how that went. Who had to wait for another reading of it gets what that one came to.
     *
     * @param asked when the reading was asked for
     * @return what kept it from being read; empty when nothing did, or it is gone
     */
    @Locked("'foreign-calendar:' + #id")
    public <T> Optional<CalendarProblem> read(UUID id, Instant asked, KeptCalendars<T> kept) {
        KeptCalendar calendar =
                transaction.execute(status -> kept.table().find(id).orElse(null));
        if (calendar == null) {
            return Optional.empty();
        }
        if (calendar.triedAt().isAfter(asked)) {
            return Optional.ofNullable(calendar.problem());
        }
        try {
            Fetched fetched = fetcher.fetch(
                    CalendarFetcher.address(calendar.address()), isFresh(calendar) ? calendar.known() : null);
            T read = fetched.text() == null ? null : understand(fetched.text(), kept);
            return kept.keep(calendar.owner(), id, fetched, read);
        } catch (CalendarUnread unread) {
            transaction.executeWithoutResult(status -> kept.table().noteProblem(id, unread.problem()));
            return Optional.of(unread.problem());
        }
    }

    private static <T> T understand(String text, KeptCalendars<T> kept) {
        try {
            return kept.understand(text);
        } catch (UnreadableCalendar unreadable) {
            throw CalendarUnread.of(unreadable);
        }
    }

    private boolean isFresh(KeptCalendar calendar) {
        return calendar.fullReadAt() != null
                && calendar.fullReadAt().plus(READ_IN_FULL_EVERY).isAfter(clock.instant());
    }
}
