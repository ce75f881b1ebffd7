package dev.madang.rental.occupancy;

import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Days of some units of a listing were given back; told in the transaction in which they were. */
public record DaysFreed(UUID listing, DayPeriod days) {

    /** Of a row's {@code listing_id}, {@code day} and {@code until}. */
    static DaysFreed row(ResultSet row, int number) throws SQLException {
        return new DaysFreed(
                row.getObject("listing_id", UUID.class),
                new DayPeriod(row.getObject("day", LocalDate.class), row.getObject("until", LocalDate.class)));
    }
}
