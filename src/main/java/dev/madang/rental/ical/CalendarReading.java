package dev.madang.rental.ical;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.lock.Locked;
import dev.madang.rental.ical.ForeignCalendars.Source;
import dev.madang.rental.ical.event.CalendarDays;
import dev.madang.rental.ical.event.EventDays;
import dev.madang.rental.ical.event.UnreadableCalendar;
import dev.madang.rental.occupancy.OverdueDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads foreign calendars and lets their events take days. No connection to the database is held while a foreign
 * server is asked. On all instances a calendar is read by one at a time.
 */
@Component
class CalendarReading {

    private static final Logger log = LoggerFactory.getLogger(CalendarReading.class);

    /** Series go on for ever, what is kept of them does not: now and then even an unchanged calendar is read again. */
    private static final Duration READ_IN_FULL_EVERY = Duration.ofDays(7);

    /** A race for days that is lost this often is left to the next reading. */
    private static final int ATTEMPTS = 3;

    private final CalendarFetcher fetcher;
    private final ForeignCalendars calendars;
    private final ForeignEvents events;
    private final OverdueDays overdue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarReading(
            CalendarFetcher fetcher,
            ForeignCalendars calendars,
            ForeignEvents events,
            OverdueDays overdue,
            TransactionTemplate transaction,
            Clock clock) {
        this.fetcher = fetcher;
        this.calendars = calendars;
        this.events = events;
        this.overdue = overdue;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A calendar as it was just fetched. */
    record Found(Fetched fetched, CalendarDays days) {}

    /**
     * Fetches and understands a calendar that is not kept yet.
     *
     * @throws CalendarUnread when that fails
     */
    Found find(ForeignAddress address) {
        Fetched fetched = fetcher.fetch(address, null);
        return new Found(fetched, days(fetched.text()));
    }

    /**
     * Reads a calendar that is kept, and notes how that went. Who had to wait for another reading of it gets what that
     * one came to.
     *
     * @param asked when the reading was asked for
     * @return what kept it from being read; empty when nothing did, or it is gone
     */
    @Locked("'foreign-calendar:' + #id")
    Optional<CalendarProblem> read(UUID id, Instant asked) {
        Source source = transaction.execute(status -> calendars.find(id).orElse(null));
        if (source == null) {
            return Optional.empty();
        }
        if (source.triedAt().isAfter(asked)) {
            return Optional.ofNullable(source.problem());
        }
        try {
            Fetched fetched =
                    fetcher.fetch(CalendarFetcher.address(source.address()), isFresh(source) ? source.known() : null);
            return keep(source.listing(), id, fetched, fetched.text() == null ? null : days(fetched.text()));
        } catch (CalendarUnread unread) {
            return noted(id, unread.problem());
        }
    }

    /**
     * Lets the calendar's events take their days.
     *
     * @param days of its events; null when they are those that are kept
     * @return {@link CalendarProblem#BUSY} when others were quicker again and again; empty when it is done
     */
    Optional<CalendarProblem> keep(UUID listing, UUID id, Fetched fetched, @Nullable CalendarDays days) {
        try {
            racing(() -> {
                if (calendars.lock(listing).contains(id)) {
                    place(listing, id, fetched, days);
                }
            });
            return Optional.empty();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException lostRaces) {
            log.warn("The foreign calendar {} could not be kept; it is read again in the next round", id, lostRaces);
            return noted(id, CalendarProblem.BUSY);
        }
    }

    @Async
    @TransactionalEventListener
    void on(DaysAwaited freed) {
        racing(() -> {
            calendars.lock(freed.listing());
            events.place(freed.listing());
        });
    }

    private void place(UUID listing, UUID id, Fetched fetched, @Nullable CalendarDays days) {
        overdue.free(listing);
        if (days != null) {
            events.replace(id, days.taken());
            calendars.noteUnreadable(id, days.unreadable());
        }
        events.place(listing);
        calendars.noteRead(id, fetched);
    }

    private void racing(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> work.run());
                return;
            } catch (DataIntegrityViolationException | PessimisticLockingFailureException lostRace) {
                if (attempt == ATTEMPTS) {
                    throw lostRace;
                }
            }
        }
    }

    private Optional<CalendarProblem> noted(UUID id, CalendarProblem problem) {
        transaction.executeWithoutResult(status -> calendars.noteProblem(id, problem));
        return Optional.of(problem);
    }

    private CalendarDays days(@Nullable String text) {
        if (text == null) {
            throw new CalendarUnread(CalendarProblem.STATUS);
        }
        try {
            return EventDays.of(text, today());
        } catch (UnreadableCalendar unreadable) {
            throw new CalendarUnread(
                    switch (unreadable.reason()) {
                        case NOT_A_CALENDAR -> CalendarProblem.NOT_A_CALENDAR;
                        case BROKEN_OFF -> CalendarProblem.BROKEN_OFF;
                        case TOO_MANY_EVENTS -> CalendarProblem.TOO_MANY_EVENTS;
                    });
        }
    }

    private boolean isFresh(Source source) {
        return source.fullReadAt() != null
                && source.fullReadAt().plus(READ_IN_FULL_EVERY).isAfter(clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
