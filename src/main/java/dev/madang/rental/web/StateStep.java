package dev.madang.rental.web;

import dev.madang.rental.domain.LogEntry;
import dev.madang.rental.domain.Reservation;
import dev.madang.rental.domain.ReservationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of the state bar.
 *
 * @param label message key
 * @param step done, current, next or ended
 * @param at when it happened, or will: an instant, a day, or null
 */
record StateStep(String label, String step, @Nullable Object at) {

    private static final List<ReservationStatus> WAY =
            List.of(ReservationStatus.REQUESTED, ReservationStatus.APPROVED, ReservationStatus.PAID);

    /** From the request to the return; one that ended early stops where it ended. */
    static List<StateStep> of(Reservation reservation, ReservationStatus status) {
        var steps = new ArrayList<StateStep>();
        for (ReservationStatus milestone : WAY) {
            Optional<Instant> reached = reached(reservation, milestone);
            if (reached.isPresent()) {
                steps.add(new StateStep("reservation.step." + milestone, "done", reached.get()));
            } else if (!status.holdsDays()) {
                break;
            } else {
                boolean isNow = steps.stream().allMatch(step -> step.step().equals("done"));
                steps.add(new StateStep(
                        "reservation.step." + milestone,
                        isNow ? "current" : "next",
                        isNow ? reservation.dueAt() : null));
            }
        }
        if (!status.holdsDays()) {
            steps.add(new StateStep("reservation.step." + status, "ended", ended(reservation)));
            return steps;
        }
        boolean paid = status == ReservationStatus.PAID;
        steps.add(new StateStep(
                "reservation.step.use",
                paid ? "current" : "next",
                reservation.days().from()));
        steps.add(new StateStep(
                "reservation.step.return", "next", reservation.days().to()));
        return steps;
    }

    private static Optional<Instant> reached(Reservation reservation, ReservationStatus status) {
        return reservation.log().stream()
                .filter(entry -> entry.to() == status && !entry.isChange())
                .map(LogEntry::at)
                .findFirst();
    }

    private static @Nullable Instant ended(Reservation reservation) {
        return Stream.of(ReservationStatus.DECLINED, ReservationStatus.CANCELLED, ReservationStatus.EXPIRED)
                .flatMap(status -> reached(reservation, status).stream())
                .findFirst()
                .orElse(reservation.dueAt());
    }
}
