package dev.madang.rental.cancellation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.Reservation;

/** What else must hold before a side cancels a reservation that its life would let it cancel. All of them are asked. */
public interface CancellationRule {

    /** @throws Refusal saying why not */
    void check(Reservation reservation, Actor by);
}
