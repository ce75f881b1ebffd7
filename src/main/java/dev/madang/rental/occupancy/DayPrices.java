package dev.madang.rental.occupancy;

import dev.madang.rental.listing.WeeklyDiscount;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What days of a listing cost, as it was last read. Small, for there is one of every listing in memory: the days with a price
 * of their own are arrays side by side, counted from the epoch.
 *
 * @param perDay in won, on all other days
 * @param from first day of each period
 * @param to day before which each period ends
 * @param price of a day of each period
 */
@SuppressWarnings("ArrayRecordComponent")
record DayPrices(long perDay, WeeklyDiscount discount, int[] from, int[] to, long[] price) {

    private static final int[] NONE = {};
    private static final long[] NO_PRICE = {};

    static DayPrices of(ResultSet row) throws SQLException {
        Integer[] from = array(row.getArray("special_from"), Integer[].class);
        Integer[] to = array(row.getArray("special_to"), Integer[].class);
        Long[] price = array(row.getArray("special_price"), Long[].class);
        return new DayPrices(
                row.getLong("price_per_day"),
                new WeeklyDiscount(row.getInt("weekly_discount")),
                ints(from),
                ints(to),
                price == null
                        ? NO_PRICE
                        : Arrays.stream(price).mapToLong(Long::longValue).toArray());
    }

    /** What one unit costs on all of these days together, less the weekly discount, in won. */
    long rent(DayPeriod days) {
        long rent = perDay * days.days();
        long first = days.from().toEpochDay();
        long end = days.to().toEpochDay();
        for (int i = 0; i < from.length; i++) {
            long of = Math.min(end, to[i]) - Math.max(first, from[i]);
            if (of > 0) {
                rent += (price[i] - perDay) * of;
            }
        }
        return rent - discount.of(Won.of(rent), days.days()).amount();
    }

    private static int[] ints(Integer @Nullable [] values) {
        return values == null
                ? NONE
                : Arrays.stream(values).mapToInt(Integer::intValue).toArray();
    }

    private static <T> @Nullable T array(@Nullable Array array, Class<T> type) throws SQLException {
        return array == null ? null : type.cast(array.getArray());
    }
}
