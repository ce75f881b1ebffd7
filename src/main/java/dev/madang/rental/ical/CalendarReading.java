package dev.madang.rental.ical;

import dev.madang.platform.ical.CalendarProblem;
import dev.madang.platform.ical.CalendarTable;
import dev.madang.platform.ical.Fetched;
import dev.madang.platform.ical.KeptCalendars;
import dev.madang.platform.ical.event.CalendarDays;
import dev.madang.platform.ical.event.EventDays;
import dev.madang.rental.occupancy.OverdueDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** What is read from listings' calendars elsewhere: events, which take days. */
@Component
class CalendarReading implements KeptCalendars<CalendarDays> {

    private static final Logger log = LoggerFactory.getLogger(CalendarReading.class);

    /** A race for days that is lost this often is left to the next reading. */
    private static final int ATTEMPTS = 3;

    private final ForeignCalendars calendars;
    private final ForeignEvents events;
    private final OverdueDays overdue;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarReading(
            ForeignCalendars calendars,
            ForeignEvents events,
            OverdueDays overdue,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendars = calendars;
        this.events = events;
        this.overdue = overdue;
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
    public CalendarDays understand(String text) {
        return EventDays.of(text, LocalDate.now(clock));
    }

    /**
     * Lets the calendar's events take their days.
     *
     * @param days of its events; null when they are those that are kept
     * @return {@link CalendarProblem#BUSY} when others were quicker again and again; empty when it is done
     */
    @Override
    public Optional<CalendarProblem> keep(UUID listing, UUID id, Fetched fetched, @Nullable CalendarDays days) {
        try {
            racing(() -> {
                if (calendars.lock(listing).contains(id)) {
                    place(listing, id, fetched, days);
                }
            });
            return Optional.empty();
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException lostRaces) {
            log.warn("The foreign calendar {} could not be kept; it is read again in the next round", id, lostRaces);
            transaction.executeWithoutResult(status -> table().noteProblem(id, CalendarProblem.BUSY));
            return Optional.of(CalendarProblem.BUSY);
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
        table().noteRead(id, fetched);
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
}
