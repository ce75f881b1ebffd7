package dev.madang.platform.ical;

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

/** Reads all calendars again that are due, a few at a time: a slow server keeps none of the others waiting. */
@Component
public class CalendarRound {

    private static final Logger log = LoggerFactory.getLogger(CalendarRound.class);
    private static final int AT_A_TIME = 8;

    private final CalendarReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarRound(CalendarReader reader, TransactionTemplate transaction, Clock clock) {
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many could be read */
    public int readDue(KeptCalendars<?> kept) {
        Instant start = clock.instant();
        List<UUID> due = transaction.execute(status -> kept.due());
        var places = new Semaphore(AT_A_TIME);
        var read = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID calendar : due) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        read.addAndGet(readOne(calendar, start, kept));
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return read.get();
    }

    private int readOne(UUID calendar, Instant start, KeptCalendars<?> kept) {
        try {
            return reader.read(calendar, start, kept).isEmpty() ? 1 : 0;
        } catch (RuntimeException e) {
            log.warn("The foreign calendar {} could not be read; it is read again in the next round", calendar, e);
            return 0;
        }
    }
}
