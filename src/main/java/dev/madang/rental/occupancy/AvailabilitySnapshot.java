package dev.madang.rental.occupancy;

import static java.util.Objects.requireNonNull;

import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The days of all listings, and what they cost, in this instance's memory, for questions about very many of them. Who asks finds them no older
 * than {@code madang.availability.kept-for}: before that, one short statement reads what was changed since, by whichever
 * instance. Days that are held become free here when their time is over, without being read anew.
 *
 * <p>Who takes days asks {@link Occupancies}, which decides in the database.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AvailabilitySnapshot implements ApplicationRunner {

    /** Changes are remembered for longer: who has not read them for so long reads everything. */
    private static final Duration FOLLOWED = Duration.ofHours(1);

    private static final int FETCHED_AT_ONCE = 2000;

    private static final String ALL = "TRUE";

    /** Since {@code :seen}. */
    private static final String CHANGED = """
            l.id IN (SELECT listing_id FROM availability_change
                     WHERE xid >= pg_snapshot_xmin(:seen::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, :seen::pg_snapshot))""";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock clock;
    private final Duration keptFor;
    private final ConcurrentMap<UUID, KnownListing> listings = new ConcurrentHashMap<>();
    private final ConcurrentMap<DayPeriod, AvailableListings> answers = new ConcurrentHashMap<>();
    private volatile @Nullable Reading last;

    AvailabilitySnapshot(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${madang.availability.kept-for}") Duration keptFor) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // What a caller has not committed is not for everybody to know.
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /**
     * When the database was last read.
     *
     * @param seen PostgreSQL's snapshot: which transactions were seen
     * @param today no period that had ended before was read
     */
    private record Reading(String seen, long began, LocalDate today) {

        boolean isWithin(Duration age) {
            return System.nanoTime() - began < age.toNanos();
        }
    }

    /** The first who asks need not wait for everything to be read. */
    @Override
    public void run(ApplicationArguments arguments) {
        refresh();
    }

    /** What can be had on all of these days. */
    AvailableListings on(DayPeriod days) {
        refresh();
        return answers.computeIfAbsent(
                days, any -> new AvailableListings(days, LocalDate.now(clock), clock.millis(), this));
    }

    /** What is known of it; never null, for it may become known. */
    KnownListing listing(UUID id) {
        return listings.computeIfAbsent(id, any -> new KnownListing());
    }

    /** Reads what was changed, unless that was read just now. */
    void refresh() {
        if (!isFresh()) {
            read();
        }
    }

    /** By the clock of the database, which noted them; twice as late as anybody needs them. */
    int forgetChanges() {
        return requireNonNull(writing.execute(status -> jdbc.sql(
                        "DELETE FROM availability_change WHERE noted_at < now() - :age * interval '1 second'")
                .param("age", 2 * FOLLOWED.toSeconds())
                .update()));
    }

    private synchronized void read() {
        if (isFresh()) {
            return;
        }
        Reading before = last;
        long began = System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        if (before == null || !before.isWithin(FOLLOWED) || today.isBefore(before.today())) {
            last = read(ALL, null, began, today);
        } else {
            last = read(CHANGED, before.seen(), began, before.today());
        }
    }

    private boolean isFresh() {
        Reading read = last;
        return read != null && read.isWithin(keptFor);
    }

    private Reading read(String which, @Nullable String seen, long began, LocalDate today) {
        String seenNow = requireNonNull(reading.execute(status -> readListings(which, seen, today)));
        answers.clear();
        return new Reading(seenNow, began, today);
    }

    /** In one statement, so that what is read and what is said to be seen belong together. */
    private String readListings(String which, @Nullable String seen, LocalDate today) {
        var seenNow = new AtomicReference<String>();
        jdbc.sql("""
                        SELECT snapshot.seen, listing.* FROM (SELECT pg_current_snapshot()::text AS seen) snapshot LEFT JOIN (
                            SELECT l.id, l.min_days, l.max_days, l.notice_days, l.buffer_days, l.price_per_day, l.weekly_discount,
                                   units.*, taken.*, special.*
                            FROM listing l
                            CROSS JOIN LATERAL (SELECT count(*)::int AS units FROM unit WHERE listing_id = l.id) units
                            CROSS JOIN LATERAL (
                                SELECT array_agg(number) AS taken_unit, array_agg(first) AS taken_from,
                                       array_agg(end_day) AS taken_to, array_agg(held) AS held_until FROM (
                                    SELECT dense_rank() OVER (ORDER BY unit_id)::int - 1 AS number,
                                           lower(days) - DATE 'epoch' AS first, upper(days) - DATE 'epoch' AS end_day,
                                           (extract(epoch FROM held_until) * 1000)::bigint AS held
                                    FROM occupancy WHERE listing_id = l.id AND days && daterange(:today::date, NULL)) period) taken
                            CROSS JOIN LATERAL (
                                SELECT array_agg(from_day - DATE 'epoch') AS special_from, array_agg(to_day - DATE 'epoch') AS special_to,
                                       array_agg(price) AS special_price
                                FROM coming_prices(l.id, :today::date)) special
                            WHERE %s) listing ON TRUE""".formatted(which))
                .withFetchSize(FETCHED_AT_ONCE)
                .param("seen", seen)
                .param("today", today)
                .query(row -> {
                    seenNow.set(row.getString("seen"));
                    UUID id = row.getObject("id", UUID.class);
                    if (id != null) {
                        listing(id).know(ListingDays.of(row), DayPrices.of(row));
                    }
                });
        return requireNonNull(seenNow.get());
    }
}
