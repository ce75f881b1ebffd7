package dev.madang.sandbox.demo;

import dev.madang.sandbox.demo.drawing.StillLife.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the gear's condition, taken by a side when it changed hands.
 *
 * @param number of this side and way, from 1
 */
record DemoProof(
        DemoReservation reservation, DemoTransfer transfer, String side, int number, DemoPicture picture, Instant at) {

    private static final int ONE_OF = 4;

    /** Of what is still going on and of what went wrong all pictures, of other rentals those of some. */
    static List<DemoProof> of(DemoReservation reservation) {
        boolean over = reservation.status().equals("COMPLETED");
        boolean smooth = reservation.claim() == null && reservation.lateFee().isZero();
        boolean forgotten = Math.floorMod(reservation.id().hashCode(), ONE_OF) > 0;
        return over && smooth && forgotten
                ? List.of()
                : reservation.transfers().stream()
                        .flatMap(transfer -> taken(reservation, transfer))
                        .toList();
    }

    /** By who gave it when they did, by who got it when they said so. */
    private static Stream<DemoProof> taken(DemoReservation reservation, DemoTransfer transfer) {
        boolean damaged = isSeen(reservation.claim(), transfer);
        var proofs = new ArrayList<DemoProof>();
        add(proofs, reservation, transfer, transfer.recordedBy(), transfer.recordedAt(), View.STUDIO, View.DETAIL);
        if (transfer.confirmedAt() != null) {
            View close = damaged ? View.DAMAGE : View.DETAIL;
            add(proofs, reservation, transfer, transfer.answeredBy(), transfer.confirmedAt(), View.STUDIO, close);
        }
        return proofs.stream();
    }

    /** What is claimed shows on the return, and on the hand-over where the guest says so. */
    private static boolean isSeen(@Nullable DemoClaim claim, DemoTransfer transfer) {
        return claim != null && (!transfer.isHandOver() || claim.wasThereBefore());
    }

    private static void add(
            List<DemoProof> proofs,
            DemoReservation reservation,
            DemoTransfer transfer,
            String side,
            Instant at,
            View... views) {
        UUID owner = side.equals("GUEST")
                ? reservation.guest().id()
                : reservation.listing().host().id();
        for (int number = 1; number <= views.length; number++) {
            String name = "proof/" + reservation.name() + "/" + transfer.kind() + "/" + side + "/" + number;
            int take = 1 + proofs.size() + (transfer.isHandOver() ? 0 : 4);
            var picture = new DemoPicture(DemoIds.of(name), owner, reservation.listing(), views[number - 1], take);
            proofs.add(new DemoProof(reservation, transfer, side, number, picture, at.plusSeconds(number)));
        }
    }
}
