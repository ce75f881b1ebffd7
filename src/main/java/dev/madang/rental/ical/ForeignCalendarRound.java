package dev.madang.rental.ical;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads all foreign calendars again, a few at a time: a slow server keeps none of the others waiting. */
@Component
public class ForeignCalendarRound {

    private static final Logger log = LoggerFactory.getLogger(ForeignCalendarRound.class);
    private static final int AT_A_TIME = 8;

    private final ForeignCalendars calendars;
    private final CalendarReading reading;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForeignCalendarRound(
            ForeignCalendars calendars, CalendarReading reading, TransactionTemplate transaction, Clock clock) {
        this.calendars = calendars;
        this.reading = reading;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many could be read */
    public int readAll() {
        Instant start = clock.instant();
        List<UUID> all = transaction.execute(status -> calendars.all());
        var places = new Semaphore(AT_A_TIME);
        var read = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID calendar : all) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        read.addAndGet(readOne(calendar, start));
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return read.get();
    }

    private int readOne(UUID calendar, Instant start) {
        try {
            return reading.read(calendar, start).isEmpty() ? 1 : 0;
        } catch (RuntimeException e) {
            log.warn("The foreign calendar {} could not be read; it is read again in the next round", calendar, e);
            return 0;
        }
    }
}
