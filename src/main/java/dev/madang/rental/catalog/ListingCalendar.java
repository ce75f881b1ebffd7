package dev.madang.rental.catalog;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.web.CalendarDay;
import dev.madang.platform.web.CalendarDay.State;
import dev.madang.platform.web.CalendarMonth;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.occupancy.FreeUnits;
import dev.madang.rental.quote.BookingAddress;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two months of a listing's days, each a link where it may be chosen: first the day of pick-up, then the day of return,
 * which may be one on which somebody else picks up.
 *
 * @param previous address of the months before, {@code null} before the first month
 * @param next address of the months after, {@code null} after the last
 */
record ListingCalendar(
        List<CalendarMonth> months,
        @Nullable String previous,
        @Nullable String next) {

    private static final int MONTHS = 2;

    /** The days shown from this month on: its first, and the one after the last. */
    static LocalDate dayAfter(YearMonth first) {
        return first.plusMonths(MONTHS).atDay(1);
    }

    /**
     * @param days how many units are free on each day shown
     * @param special days that cost something else than usual, which they say
     */
    static ListingCalendar of(
            YearMonth first,
            List<FreeUnits> days,
            List<SpecialPrice> special,
            BookingWindow window,
            LocalDate today,
            BookingAddress address) {
        Map<LocalDate, FreeUnits> free = days.stream().collect(toMap(FreeUnits::day, day -> day));
        var choosing = new Choosing(free, special, window, today, address);
        YearMonth current = YearMonth.from(today);
        YearMonth last = YearMonth.from(window.last());
        return new ListingCalendar(
                Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(MONTHS)
                        .map(month -> CalendarMonth.of(month, choosing::day))
                        .toList(),
                first.isAfter(current) ? address.ofMonth(first.minusMonths(1)) : null,
                first.plusMonths(MONTHS - 1).isBefore(last) ? address.ofMonth(first.plusMonths(1)) : null);
    }

    private record Choosing(
            Map<LocalDate, FreeUnits> free,
            List<SpecialPrice> special,
            BookingWindow window,
            LocalDate today,
            BookingAddress address) {

        CalendarDay day(LocalDate date) {
            State state = state(date);
            return new CalendarDay(
                    date, state, left(date, state), price(date, state), href(date, state), date.equals(today));
        }

        private State state(LocalDate date) {
            if (date.isBefore(today)) {
                return State.PAST;
            }
            if (date.isBefore(window.first())) {
                return State.CLOSED;
            }
            FreeUnits units = free.get(date);
            return units == null || units.isTaken() ? State.TAKEN : State.FREE;
        }

        private @Nullable Won price(LocalDate date, State state) {
            return special.stream()
                    .filter(one -> state == State.FREE && one.days().contains(date))
                    .map(SpecialPrice::price)
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Integer left(LocalDate date, State state) {
            FreeUnits units = free.get(date);
            return state == State.FREE && units != null && units.free() < units.total() ? units.free() : null;
        }

        private @Nullable String href(LocalDate date, State state) {
            LocalDate from = address.openFrom();
            if (from != null && date.isAfter(from) && isFreeUntil(from, date)) {
                return address.ofDays(from, date);
            }
            return state == State.FREE && window.contains(date) ? address.ofFirstDay(date) : null;
        }

        /** Days before the first month shown count as free: the quote says if they are not. */
        private boolean isFreeUntil(LocalDate from, LocalDate to) {
            return free.values().stream()
                    .noneMatch(units -> units.isTaken()
                            && !units.day().isBefore(from)
                            && units.day().isBefore(to));
        }
    }
}
