package dev.madang.rental.occupancy;

import java.time.LocalDate;

/**
 * How many of a listing's units are free on one day.
 *
 * @param total all units of the listing
 */
public record FreeUnits(LocalDate day, int free, int total) {

    public boolean isTaken() {
        return free == 0;
    }
}
