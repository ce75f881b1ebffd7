package dev.madang.rental.occupancy;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.DayPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that a host says they do not lend. */
public final class BlockedDays {

    private static final int DAYS_AHEAD = 366;

    private BlockedDays() {}

    /**
     * @param from first day that is not lent
     * @param last last day that is not lent
     * @throws Refusal 422 when one is missing, they stand in the wrong order, or lie before today or beyond a year
     */
    public static DayPeriod of(@Nullable LocalDate from, @Nullable LocalDate last, LocalDate today) {
        if (from == null || last == null) {
            throw refusal("editor.blocks.incomplete");
        }
        if (last.isBefore(from)) {
            throw refusal("editor.blocks.reversed");
        }
        if (from.isBefore(today) || last.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw refusal("editor.blocks.outside");
        }
        return new DayPeriod(from, last.plusDays(1));
    }

    private static Refusal refusal(String key) {
        return Refusal.invalid(key);
    }
}
