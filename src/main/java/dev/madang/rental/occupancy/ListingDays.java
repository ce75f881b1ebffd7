package dev.madang.rental.occupancy;

import dev.madang.shared.DayPeriod;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A listing's terms and the days that are taken of its units, as they were last read. Small, for there is one of every
 * listing in memory: the periods are arrays side by side, days counted from the epoch.
 *
 * @param units how many it has
 * @param unit of each period: its number, from 0
 * @param from first day of each period
 * @param to day before which each period ends
 * @param heldUntil of each period: when it becomes free by itself, in milliseconds; {@code Long.MAX_VALUE} for never
 */
@SuppressWarnings("ArrayRecordComponent")
record ListingDays(
        int minDays,
        int maxDays,
        int noticeDays,
        int bufferDays,
        int units,
        int[] unit,
        int[] from,
        int[] to,
        long[] heldUntil) {

    private static final int[] NONE = {};
    private static final long[] NEVER = {};

    static ListingDays of(ResultSet row) throws SQLException {
        Integer[] from = array(row.getArray("taken_from"), Integer[].class);
        boolean free = from == null;
        return new ListingDays(
                row.getInt("min_days"),
                row.getInt("max_days"),
                row.getInt("notice_days"),
                row.getInt("buffer_days"),
                row.getInt("units"),
                free ? NONE : ints(array(row.getArray("taken_unit"), Integer[].class)),
                free ? NONE : ints(from),
                free ? NONE : ints(array(row.getArray("taken_to"), Integer[].class)),
                free ? NEVER : held(array(row.getArray("held_until"), Long[].class)));
    }

    /** Whether its terms allow these days of use and a unit is free on all of them and on the buffer days after them. */
    boolean allow(DayPeriod days, LocalDate today, long now) {
        int length = days.days();
        return length >= minDays
                && length <= maxDays
                && days.from().toEpochDay() >= firstDay(today)
                && isUnitFree((int) days.from().toEpochDay(), (int) days.to().toEpochDay() + bufferDays, now);
    }

    /** The first day from which on it can be had for as few days as it allows, or null when there is none. */
    @Nullable
    LocalDate nextFree(LocalDate today, long now) {
        int first = firstDay(today);
        int last = (int) today.plusDays(BookingWindow.DAYS_AHEAD).toEpochDay();
        int[] ends = Arrays.stream(to)
                .filter(day -> day > first && day <= last)
                .sorted()
                .toArray();
        // A unit becomes free where one of its periods ends; before the first such day it is free at once or not at
        // all.
        for (int at = -1; at < ends.length; at++) {
            int day = at < 0 ? first : ends[at];
            if (isUnitFree(day, day + minDays + bufferDays, now)) {
                return LocalDate.ofEpochDay(day);
            }
        }
        return null;
    }

    private int firstDay(LocalDate today) {
        return (int) today.toEpochDay() + Math.max(1, noticeDays);
    }

    private boolean isUnitFree(int first, int end, long now) {
        int taken = 0;
        BitSet counted = null;
        for (int i = 0; i < from.length && taken < units; i++) {
            if (from[i] < end && first < to[i] && now < heldUntil[i]) {
                if (units == 1) {
                    return false;
                }
                counted = counted == null ? new BitSet(units) : counted;
                if (!counted.get(unit[i])) {
                    counted.set(unit[i]);
                    taken++;
                }
            }
        }
        return taken < units;
    }

    private static int[] ints(Integer @Nullable [] values) {
        return values == null
                ? NONE
                : Arrays.stream(values).mapToInt(Integer::intValue).toArray();
    }

    private static long[] held(Long @Nullable [] values) {
        return values == null
                ? NEVER
                : Arrays.stream(values)
                        .mapToLong(until -> until == null ? Long.MAX_VALUE : until)
                        .toArray();
    }

    private static <T> @Nullable T array(@Nullable Array array, Class<T> type) throws SQLException {
        return array == null ? null : type.cast(array.getArray());
    }
}
