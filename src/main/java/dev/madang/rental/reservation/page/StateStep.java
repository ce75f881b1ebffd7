package dev.madang.rental.reservation.page;

import static dev.madang.rental.ReservationStatus.APPROVED;
import static dev.madang.rental.ReservationStatus.CLAIMED;
import static dev.madang.rental.ReservationStatus.COMPLETED;
import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.REQUESTED;
import static dev.madang.rental.ReservationStatus.RETURNED;

import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of the state bar.
 *
 * @param label message key
 * @param step done, current, next or ended
 * @param at when it happened, or will: an instant, a day, or null
 * @param due whether it has to happen by then
 */
record StateStep(String label, String step, @Nullable Object at, boolean due) {

    private static final List<ReservationStatus> WAY =
            List.of(REQUESTED, APPROVED, PAID, HANDED_OVER, RETURNED, CLAIMED, COMPLETED);

    /** From the request to the end; one that ended early stops where it ended. */
    public static List<StateStep> of(Reservation reservation, ReservationStatus status) {
        Map<ReservationStatus, Instant> reached = reached(reservation);
        var steps = new ArrayList<StateStep>();
        for (ReservationStatus milestone : WAY) {
            Instant at = reached.get(milestone);
            if (at != null) {
                steps.add(new StateStep(label(milestone), milestone == status ? stands(status) : "done", at, false));
            } else if (!status.holdsDays()) {
                break;
            } else if (milestone != CLAIMED) {
                boolean isNow = steps.stream().allMatch(step -> step.step().equals("done"));
                Object planned = planned(reservation, milestone, isNow);
                steps.add(new StateStep(
                        "reservation.step.next." + milestone,
                        isNow ? "current" : "next",
                        planned,
                        planned != null && planned.equals(reservation.awaited().dueAt())));
            }
        }
        if (!status.holdsDays()) {
            steps.add(new StateStep(
                    label(status),
                    "ended",
                    reached.getOrDefault(status, reservation.awaited().dueAt()),
                    false));
        }
        return steps;
    }

    /** A claim is at work until it is settled; everything else is done once it is reached. */
    private static String stands(ReservationStatus status) {
        return status == CLAIMED ? "current" : "done";
    }

    private static @Nullable Object planned(Reservation reservation, ReservationStatus milestone, boolean isNow) {
        return switch (milestone) {
            case HANDED_OVER ->
                agreed(reservation, TransferKind.HAND_OVER, reservation.days().from());
            case RETURNED ->
                agreed(reservation, TransferKind.RETURN, reservation.days().to());
            case COMPLETED -> reservation.awaited().completesAt();
            default -> isNow ? reservation.awaited().dueAt() : null;
        };
    }

    private static Object agreed(Reservation reservation, TransferKind kind, LocalDate day) {
        Instant at = reservation.meetings().of(kind).at();
        return at == null ? day : at;
    }

    private static Map<ReservationStatus, Instant> reached(Reservation reservation) {
        var reached = new EnumMap<ReservationStatus, Instant>(ReservationStatus.class);
        reservation.log().stream()
                .filter(entry -> !entry.isChange())
                .forEach(entry -> reached.putIfAbsent(entry.to(), entry.at()));
        return reached;
    }

    private static String label(ReservationStatus status) {
        return "reservation.step." + status;
    }
}
