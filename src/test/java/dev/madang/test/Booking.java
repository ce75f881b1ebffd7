package dev.madang.test;

import dev.madang.rental.ReservationStatus;
import dev.madang.shared.DayPeriod;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A reservation that is written straight into the life it is to have, without payment: {@code gear.booking(tent,
 * guest).status(RETURNED).write()}. It takes the days of the first unit that is free, unless it has ended early. What is
 * not said is ordinary: paid, three days of last week, by parcel, asked for just now, without a log.
 */
public class Booking {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final UUID listing;
    private final UUID guest;
    private ReservationStatus status = ReservationStatus.PAID;
    private DayPeriod days;
    private @Nullable UUID unit;
    private String handOver = "PARCEL";
    private String giveBack = "PARCEL";
    private int bufferDays;
    private Instant requestedAt;
    private @Nullable Instant dueAt;
    private @Nullable Duration answeredAfter;

    Booking(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, UUID listing, UUID guest) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.listing = listing;
        this.guest = guest;
        this.days = DayPeriod.ofDays(LocalDate.now(clock).minusDays(7), 3);
        this.requestedAt = clock.instant();
    }

    public Booking status(ReservationStatus status) {
        this.status = status;
        return this;
    }

    public Booking days(DayPeriod days) {
        this.days = days;
        return this;
    }

    public Booking days(LocalDate from, LocalDate to) {
        return days(new DayPeriod(from, to));
    }

    /** Instead of the first one that is free. */
    public Booking unit(UUID unit) {
        this.unit = unit;
        return this;
    }

    /** IN_PERSON or PARCEL, each. */
    public Booking ways(String handOver, String giveBack) {
        this.handOver = handOver;
        this.giveBack = giveBack;
        return this;
    }

    /** On which the gear rests afterwards. */
    public Booking bufferDays(int days) {
        this.bufferDays = days;
        return this;
    }

    public Booking requestedAt(Instant instant) {
        this.requestedAt = instant;
        return this;
    }

    /** When its hold ends. */
    public Booking dueAt(Instant instant) {
        this.dueAt = instant;
        return this;
    }

    /** Lets the log say that the host answered so long after the request. */
    public Booking answeredAfter(Duration time) {
        this.answeredAfter = time;
        return this;
    }

    public UUID write() {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> {
            insertReservation(id);
            if (status.holdsDays()) {
                takeDays(id);
            }
            if (answeredAfter != null) {
                log(id, requestedAt.plus(answeredAfter));
            }
        });
        return id;
    }

    private void insertReservation(UUID id) {
        jdbc.sql("""
                        INSERT INTO reservation (id, listing_id, guest_id, host_id, status, from_day, to_day, units, buffer_days,
                            hand_over, give_back, rent, discount, options, deposit, total, cancellation_policy, requested_at,
                            due_at)
                        SELECT :id, id, :guest, host_id, :status, :from, :to, 1, :buffer,
                            :handOver, :giveBack, 0, 0, 0, 0, 0, 'FLEXIBLE', :requestedAt, :dueAt::timestamptz
                        FROM listing WHERE id = :listing""")
                .param("id", id)
                .param("guest", guest)
                .param("status", status.name())
                .param("from", days.from())
                .param("to", days.to())
                .param("buffer", bufferDays)
                .param("handOver", handOver)
                .param("giveBack", giveBack)
                .param("requestedAt", Timestamp.from(requestedAt))
                .param("dueAt", dueAt == null ? null : Timestamp.from(dueAt))
                .param("listing", listing)
                .update();
    }

    private void takeDays(UUID id) {
        jdbc.sql("""
                        INSERT INTO occupancy (listing_id, unit_id, days, reservation_id, held_until)
                        SELECT u.listing_id, u.id, taken.days, r.id, r.due_at
                        FROM reservation r JOIN unit u ON u.listing_id = r.listing_id
                        CROSS JOIN LATERAL (SELECT daterange(r.from_day, r.to_day + r.buffer_days) AS days) taken
                        WHERE r.id = :id AND u.id = coalesce(:unit, u.id)
                          AND NOT EXISTS (SELECT FROM occupancy o WHERE o.unit_id = u.id AND o.days && taken.days)
                        ORDER BY u.number LIMIT 1""").param("id", id).param("unit", unit).update();
    }

    private void log(UUID id, Instant answeredAt) {
        jdbc.sql("""
                        INSERT INTO reservation_log (id, reservation_id, at, actor, from_status, to_status)
                        VALUES (uuidv7(), ?, ?, 'HOST', 'REQUESTED', ?)""").params(id, Timestamp.from(answeredAt), status.name()).update();
    }
}
