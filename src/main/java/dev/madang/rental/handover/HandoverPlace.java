package dev.madang.rental.handover;

import dev.madang.rental.reservation.page.OpenedReservation;
import java.util.List;

/** The places in what a reservation's page says of its hand-over, for {@link dev.madang.platform.pages.Section}s. */
public sealed interface HandoverPlace {

    OpenedReservation opened();

    /** All that was recorded of it, in its order. */
    List<Transfer> recorded();

    /** Before what was recorded: what stands in its way. */
    record Doubt(OpenedReservation opened, List<Transfer> recorded) implements HandoverPlace {}

    /** Between what was recorded and what comes next. */
    record Next(OpenedReservation opened, List<Transfer> recorded) implements HandoverPlace {}

    /** After the form in which it is recorded: what to do when it cannot be. */
    record Instead(OpenedReservation opened, List<Transfer> recorded) implements HandoverPlace {}
}
