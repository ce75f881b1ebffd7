package dev.madang.center.finding;

import dev.madang.center.place.Center;
import dev.madang.center.place.ClosedDay;
import dev.madang.center.program.Program;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code center/finding/center}.
 *
 * @param previous address of the days before; null where they are over
 * @param next address of the days after; null when they are too far
 */
public record CenterPage(
        Center center,
        String region,
        List<Program> programs,
        List<Day> days,
        List<ClosedDay> closed,
        @Nullable String previous,
        @Nullable String next,
        boolean own) {

    public record Day(LocalDate day, List<Time> times) {}

    public record Time(Slot slot, SlotState state) {}
}
