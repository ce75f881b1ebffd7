package dev.madang.rental.hosting.web;

import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays bars that share days below each other, in as few lanes as it takes, and fills the days between. */
final class CalendarLanes {

    private CalendarLanes() {}

    /**
     * @param month whole days shown
     * @param bars by their first day, each touching the month
     * @param free where a day without a bar leads in the first lane
     * @return at least one lane
     */
    static List<List<CalendarCell>> of(
            DayPeriod month, List<CalendarBar> bars, Function<LocalDate, @Nullable String> free) {
        List<List<CalendarBar>> lanes = pack(bars);
        var cells = new ArrayList<List<CalendarCell>>();
        for (List<CalendarBar> lane : lanes) {
            cells.add(fill(month, lane, cells.isEmpty() ? free : day -> null));
        }
        return cells;
    }

    private static List<List<CalendarBar>> pack(List<CalendarBar> bars) {
        var lanes = new ArrayList<List<CalendarBar>>();
        lanes.add(new ArrayList<>());
        for (CalendarBar bar : bars) {
            lanes.stream()
                    .filter(lane -> lane.isEmpty()
                            || !lane.getLast().days().to().isAfter(bar.days().from()))
                    .findFirst()
                    .orElseGet(() -> {
                        var lane = new ArrayList<CalendarBar>();
                        lanes.add(lane);
                        return lane;
                    })
                    .add(bar);
        }
        return lanes;
    }

    private static List<CalendarCell> fill(
            DayPeriod month, List<CalendarBar> lane, Function<LocalDate, @Nullable String> free) {
        var cells = new ArrayList<CalendarCell>();
        LocalDate day = month.from();
        for (CalendarBar bar : lane) {
            LocalDate from = bar.days().from().isBefore(month.from())
                    ? month.from()
                    : bar.days().from();
            LocalDate to = bar.days().to().isAfter(month.to())
                    ? month.to()
                    : bar.days().to();
            empty(cells, day, from, free);
            cells.add(new CalendarCell(from, new DayPeriod(from, to).days(), bar, null));
            day = to;
        }
        empty(cells, day, month.to(), free);
        return cells;
    }

    private static void empty(
            List<CalendarCell> cells, LocalDate from, LocalDate to, Function<LocalDate, @Nullable String> free) {
        from.datesUntil(to)
                .map(day -> new CalendarCell(day, 1, null, free.apply(day)))
                .forEach(cells::add);
    }
}
