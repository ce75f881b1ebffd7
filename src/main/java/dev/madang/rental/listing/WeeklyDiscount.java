package dev.madang.rental.listing;

import dev.madang.shared.Won;

/**
 * What a host takes off the rent of long rentals.
 *
 * @param percent off all days, once there are {@link #FROM_DAYS}
 */
public record WeeklyDiscount(int percent) {

    public static final int FROM_DAYS = 7;

    /** What is taken off this rent for so many days. */
    public Won of(Won rent, int days) {
        return days >= FROM_DAYS ? rent.percent(percent) : Won.ZERO;
    }
}
