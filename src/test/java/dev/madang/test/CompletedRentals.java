package dev.madang.test;

import static dev.madang.rental.ReservationStatus.COMPLETED;
import static org.awaitility.Awaitility.await;

import dev.madang.rental.ReservationCompleted;
import dev.madang.shared.Won;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rentals that are over, for those who hear of that. */
public class CompletedRentals {

    private final Gear gear;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final IncompleteEventPublications publications;
    private final Clock clock;

    CompletedRentals(
            Gear gear,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            IncompleteEventPublications publications,
            Clock clock) {
        this.gear = gear;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
        this.publications = publications;
        this.clock = clock;
    }

    /** A rental that is over; both sides were told so and may review each other. */
    public UUID completed(UUID listing, UUID guest) {
        UUID id = gear.booking(listing, guest).status(COMPLETED).write();
        tell(id);
        soon().until(() -> count("SELECT count(*) FROM review_exchange WHERE reservation_id = ?", id) == 1);
        return id;
    }

    private void tell(UUID reservation) {
        transactions.executeWithoutResult(ignored -> events.publishEvent(jdbc.sql("""
                        SELECT id AS reservation, listing_id AS listing, guest_id AS guest, host_id AS host,
                            ?::timestamptz AS at FROM reservation WHERE id = ?""")
                .params(Timestamp.from(clock.instant()), reservation)
                .query((row, number) -> new ReservationCompleted(
                        row.getObject("reservation", UUID.class),
                        row.getObject("listing", UUID.class),
                        row.getObject("guest", UUID.class),
                        row.getObject("host", UUID.class),
                        Won.ZERO,
                        row.getTimestamp("at").toInstant()))
                .single()));
    }

    /** Tells those again who hear of it after the commit, as if they had not got to the end. */
    public void tellAgain(UUID reservation) {
        transactions.executeWithoutResult(ignored -> jdbc.sql("""
                        UPDATE event_publication SET completion_date = NULL, status = 'FAILED'
                        WHERE event_type = ? AND serialized_event LIKE ?""")
                .params(ReservationCompleted.class.getName(), "%" + reservation + "%")
                .update());
        publications.resubmitIncompletePublications(
                (EventPublication publication) -> publication.getEvent() instanceof ReservationCompleted event
                        && event.reservation().equals(reservation));
    }

    /** Waits until everybody has heard everything about this listing. */
    public void settle(UUID listing) {
        String unheard =
                "SELECT count(*) FROM event_publication WHERE completion_date IS NULL AND serialized_event LIKE ?";
        soon().until(() -> count(unheard, "%" + listing + "%") == 0);
    }

    /** It takes some milliseconds, and a test may need hundreds. */
    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    private int count(String sql, Object... values) {
        return jdbc.sql(sql).params(List.of(values)).query(Integer.class).single();
    }
}
