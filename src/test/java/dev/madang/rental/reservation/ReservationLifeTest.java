package dev.madang.rental.reservation;

import static dev.madang.rental.ReservationStatus.APPROVED;
import static dev.madang.rental.ReservationStatus.CANCELLED;
import static dev.madang.rental.ReservationStatus.CLAIMED;
import static dev.madang.rental.ReservationStatus.COMPLETED;
import static dev.madang.rental.ReservationStatus.DECLINED;
import static dev.madang.rental.ReservationStatus.EXPIRED;
import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.REQUESTED;
import static dev.madang.rental.ReservationStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every actor in every state with every step: what is not listed here must not be possible. */
class ReservationLifeTest {

    static final Map<String, ReservationStatus> LIFE = Map.ofEntries(
            Map.entry("HOST APPROVE REQUESTED", APPROVED),
            Map.entry("HOST DECLINE REQUESTED", DECLINED),
            Map.entry("HOST CANCEL APPROVED", CANCELLED),
            Map.entry("HOST CANCEL PAID", CANCELLED),
            Map.entry("GUEST CHANGE REQUESTED", REQUESTED),
            Map.entry("GUEST PAY APPROVED", PAID),
            Map.entry("GUEST PAY_LATE EXPIRED", PAID),
            Map.entry("GUEST CANCEL REQUESTED", CANCELLED),
            Map.entry("GUEST CANCEL APPROVED", CANCELLED),
            Map.entry("GUEST CANCEL PAID", CANCELLED),
            Map.entry("SYSTEM PAY APPROVED", PAID),
            Map.entry("SYSTEM EXPIRE REQUESTED", EXPIRED),
            Map.entry("SYSTEM EXPIRE APPROVED", EXPIRED),
            Map.entry("HOST PROPOSE PAID", PAID),
            Map.entry("GUEST PROPOSE PAID", PAID),
            Map.entry("HOST AGREE PAID", PAID),
            Map.entry("GUEST AGREE PAID", PAID),
            Map.entry("HOST PROPOSE HANDED_OVER", HANDED_OVER),
            Map.entry("GUEST PROPOSE HANDED_OVER", HANDED_OVER),
            Map.entry("HOST AGREE HANDED_OVER", HANDED_OVER),
            Map.entry("GUEST AGREE HANDED_OVER", HANDED_OVER),
            Map.entry("HOST HAND_OVER PAID", HANDED_OVER),
            Map.entry("GUEST HAND_OVER PAID", HANDED_OVER),
            Map.entry("SYSTEM HAND_OVER PAID", HANDED_OVER),
            Map.entry("HOST REPORT_ABSENCE PAID", PAID),
            Map.entry("GUEST REPORT_ABSENCE PAID", PAID),
            Map.entry("HOST DENY_ABSENCE PAID", PAID),
            Map.entry("GUEST DENY_ABSENCE PAID", PAID),
            Map.entry("HOST TAKE_BACK_REPORT PAID", PAID),
            Map.entry("GUEST TAKE_BACK_REPORT PAID", PAID),
            Map.entry("SYSTEM NO_SHOW PAID", CANCELLED),
            Map.entry("ADMIN HAND_OVER PAID", HANDED_OVER),
            Map.entry("ADMIN NO_SHOW PAID", CANCELLED),
            Map.entry("GUEST EXTEND HANDED_OVER", HANDED_OVER),
            Map.entry("HOST RETURN HANDED_OVER", RETURNED),
            Map.entry("GUEST RETURN HANDED_OVER", RETURNED),
            Map.entry("SYSTEM RETURN HANDED_OVER", RETURNED),
            Map.entry("HOST CLAIM RETURNED", CLAIMED),
            Map.entry("SYSTEM COMPLETE RETURNED", COMPLETED),
            Map.entry("GUEST SETTLE CLAIMED", COMPLETED),
            Map.entry("HOST SETTLE CLAIMED", COMPLETED),
            Map.entry("SYSTEM SETTLE CLAIMED", COMPLETED),
            Map.entry("ADMIN SETTLE CLAIMED", COMPLETED));

    @Test
    void thereAreTheseStepsAndNoOthers() {
        List<String> open = new ArrayList<>();
        for (Actor actor : Actor.values()) {
            for (ReservationStep step : ReservationStep.values()) {
                for (ReservationStatus from : ReservationStatus.values()) {
                    if (step.isOpenTo(actor, from)) {
                        String name = actor + " " + step + " " + from;
                        open.add(name);
                        assertThat(step.to(from)).as(name).isEqualTo(LIFE.get(name));
                    }
                }
            }
        }
        assertThat(open).containsExactlyInAnyOrderElementsOf(LIFE.keySet());
    }

    @Test
    void daysAreHeldUntilTheEnd() {
        assertThat(List.of(ReservationStatus.values()).stream().filter(ReservationStatus::holdsDays))
                .containsExactly(REQUESTED, APPROVED, PAID, HANDED_OVER, RETURNED, CLAIMED, COMPLETED);
    }
}
