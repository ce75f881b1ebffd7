package dev.madang.rental.occupancy;

import java.util.UUID;

/** Whose days are held for a while only, until they are answered, paid or given back. */
public interface DaysHolder {

    /**
     * Ends those of its holds of a listing that should have ended by now, in the transaction of somebody who wants the days.
     *
     * @return whether any days were given back
     */
    boolean endOverdue(UUID listing);
}
