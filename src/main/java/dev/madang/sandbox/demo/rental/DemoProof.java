package dev.madang.sandbox.demo.rental;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoPicture;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.sandbox.demo.rental.Act.Step;
import java.util.List;
import java.util.stream.IntStream;

/** Pictures of the gear's condition, taken by a side when it changed hands. */
public final class DemoProof {

    private static final int ONE_OF = 4;

    private DemoProof() {}

    public static List<DemoPicture> of(DemoReservation reservation) {
        return reservation.acts().stream()
                .flatMap(act -> of(reservation, act).stream())
                .toList();
    }

    /** Two for each act; of what is still going on and of what went wrong always, of other rentals now and then. */
    public static List<DemoPicture> of(DemoReservation reservation, Act act) {
        return act.step().isTransfer() && isKept(reservation) ? taken(reservation, act) : List.of();
    }

    private static boolean isKept(DemoReservation reservation) {
        boolean smooth =
                !reservation.isClaimed() && reservation.act(Step.REPORT_MISSING).isEmpty();
        return reservation.status() != ReservationStatus.COMPLETED
                || !smooth
                || Math.floorMod(reservation.id().hashCode(), ONE_OF) == 0;
    }

    private static List<DemoPicture> taken(DemoReservation reservation, Act act) {
        List<View> views = List.of(View.STUDIO, isDamaged(reservation, act.step()) ? View.DAMAGE : View.DETAIL);
        int first = 1 + (act.by() == Actor.GUEST ? 2 : 0) + (act.step().isHandOver() ? 0 : 4);
        return IntStream.range(0, views.size())
                .mapToObj(number -> new DemoPicture(
                        DemoIds.of("proof/" + reservation.name() + "/" + act.step() + "/" + number),
                        reservation.member(act.by()),
                        reservation.listing(),
                        views.get(number),
                        first + number))
                .toList();
    }

    /** Who gets the gear looks closer: what is claimed shows on the return, and before where the guest says so. */
    private static boolean isDamaged(DemoReservation reservation, Step step) {
        return reservation.isClaimed() && step == Step.CONFIRM_RETURN
                || step == Step.CONFIRM_HAND_OVER && wasThereBefore(reservation);
    }

    private static boolean wasThereBefore(DemoReservation reservation) {
        return reservation
                .act(Step.DISPUTE)
                .filter(act -> act.words().contains("사진"))
                .isPresent();
    }
}
