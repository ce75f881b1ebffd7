package dev.madang.rental.reservation;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.reservation.due.DueSteps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reservations to act on, as they are once the clock has acted: it goes first, here and in no other place. */
@Component
public class OpenReservations {

    private final Reservations reservations;
    private final ObjectProvider<DueSteps> dueSteps;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sweep sweep;
    private final Clock clock;

    OpenReservations(
            Reservations reservations,
            ObjectProvider<DueSteps> dueSteps,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Sweep sweep,
            Clock clock) {
        this.reservations = reservations;
        this.dueSteps = dueSteps;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Locks one to be moved on, in the caller's transaction; the steps that were due are taken.
     *
     * @throws Refusal 404 when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Reservation lock(UUID id) {
        Reservation reservation = reservations.lock(id).orElseThrow(Refusal::notFound);
        takeDue(reservation);
        return reservation;
    }

    /**
     * Takes the steps of one reservation that are due, before somebody looks at it.
     *
     * @return whether any was
     */
    public boolean takeDue(UUID id) {
        return sweep(due("AND r.id = :id", id)).moved() > 0;
    }

    /** Takes all steps that are due, each reservation's in a transaction of its own. */
    public JobResult takeAllDue() {
        return sweep(due("ORDER BY r.to_day", null));
    }

    private JobResult sweep(List<UUID> due) {
        return sweep.steps(
                "Reservation",
                due,
                id -> reservations.lock(id).map(this::takeDue).orElse(0));
    }

    private int takeDue(Reservation locked) {
        return dueSteps.orderedStream().mapToInt(steps -> steps.take(locked)).sum();
    }

    private List<UUID> due(String which, @Nullable UUID id) {
        String condition = dueSteps.stream().map(DueSteps::mayBeDue).collect(Collectors.joining(" OR "));
        return transaction.execute(status -> jdbc.sql(
                        "SELECT r.id FROM reservation r WHERE r.status IN ('PAID', 'HANDED_OVER') AND (%s) %s"
                                .formatted(condition, which))
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant())
                .param("id", id)
                .query(UUID.class)
                .list());
    }
}
