package dev.madang.sandbox.demo.rental;

import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoPicture;
import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.shared.Won;
import java.util.List;
import java.util.stream.IntStream;

/** What hosts of the demo claim, and what they show of it. */
public final class DemoClaim {

    private static final long STEP = 1_000;

    private DemoClaim() {}

    public static List<DemoPicture> pictures(DemoReservation reservation) {
        return reservation.isClaimed()
                ? IntStream.rangeClosed(1, 2)
                        .mapToObj(number -> picture(reservation, number))
                        .toList()
                : List.of();
    }

    /** Whole thousands, at least one. */
    public static Won share(Won deposit, int percent) {
        return Won.of(Math.max(deposit.percent(percent).amount() / STEP, 1) * STEP);
    }

    private static DemoPicture picture(DemoReservation reservation, int number) {
        DemoListing listing = reservation.listing();
        return new DemoPicture(
                DemoIds.of("claim-photo/" + reservation.name() + "/" + number),
                listing.host().id(),
                listing,
                View.DAMAGE,
                number);
    }
}
