package dev.madang.rental.occupancy;

import dev.madang.shared.DayPeriod;

/** Not enough units of a listing are free on all the days asked for: somebody else has them. */
public class DaysTaken extends RuntimeException {

    DaysTaken(DayPeriod days) {
        super("Taken: " + days, null, false, false);
    }
}
