package dev.madang.review;

import dev.madang.rental.ReservationCompleted;
import dev.madang.review.domain.Opinion;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rentals for tests of reviews, written straight into the database. */
class Rented {

    static final String GOOD = "설명 그대로 깨끗했고 시간도 잘 지켜 주셨어요. 또 빌릴게요!";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rented(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    static Opinion opinion(int stars) {
        return new Opinion(stars, GOOD, List.of());
    }

    /** A rental that is over; both sides were told so and may write. */
    UUID completed(UUID listing, UUID guest) {
        UUID id = reservation(listing, guest, "COMPLETED");
        complete(id);
        while (!isOpen(id)) {
            Thread.onSpinWait();
        }
        return id;
    }

    /** A rental as it stands in the database, of which nobody was told. */
    UUID reservation(UUID listing, UUID guest, String status) {
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(ignored -> jdbc.sql("""
                        INSERT INTO reservation (id, listing_id, guest_id, host_id, status, from_day, to_day, units, hand_over,
                            give_back, rent, discount, options, deposit, total, cancellation_policy, requested_at)
                        SELECT ?, id, ?, host_id, ?, ?, ?, 1, 'PARCEL', 'PARCEL', 0, 0, 0, 0, 0, 'FLEXIBLE', ?
                        FROM listing WHERE id = ?""")
                .params(id, guest, status, today.minusDays(5), today.minusDays(2), Timestamp.from(now()), listing)
                .update());
        return id;
    }

    /** Tells everybody that the rental is over. */
    void complete(UUID reservation) {
        transaction.executeWithoutResult(ignored -> events.publishEvent(jdbc.sql("""
                        SELECT id AS reservation, listing_id AS listing, guest_id AS guest, host_id AS host,
                            ?::timestamptz AS at FROM reservation WHERE id = ?""")
                .params(Timestamp.from(now()), reservation)
                .query((row, number) -> new ReservationCompleted(
                        row.getObject("reservation", UUID.class),
                        row.getObject("listing", UUID.class),
                        row.getObject("guest", UUID.class),
                        row.getObject("host", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .single()));
    }

    /** Waits until everybody has heard everything about this listing. */
    void settle(UUID listing) {
        while (count(
                        "SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND serialized_event LIKE ?",
                        "%" + listing + "%")
                > 0) {
            Thread.onSpinWait();
        }
    }

    boolean isOpen(UUID reservation) {
        return count("SELECT count(*) FROM review_exchange WHERE reservation_id = ?", reservation) == 1;
    }

    int count(String sql, Object... values) {
        return transaction.execute(status ->
                jdbc.sql(sql).params(List.of(values)).query(Integer.class).single());
    }

    private Instant now() {
        return clock.instant();
    }
}
