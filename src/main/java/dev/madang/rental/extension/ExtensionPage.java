package dev.madang.rental.extension;

import dev.madang.rental.reservation.page.TellsThePage;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that were added to a rental, days that wait for the money, and the way to ask for more ({@code
 * rental/extension/extension :: section}).
 *
 * @param paid what was added and paid
 * @param held days that are held for the guest who reads this until they are paid; null when none are
 * @param mayExtend whether the guest who reads this may ask for more days
 */
record ExtensionPage(
        UUID reservation, List<Added> paid, @Nullable Held held, boolean mayExtend) implements TellsThePage {

    /** From the day of the return before to the one with it. */
    record Added(LocalDate from, LocalDate to, Won total) {}

    record Held(LocalDate to, Won total, Instant dueAt, boolean paying) {}

    @Override
    public boolean isUrgent() {
        return held != null;
    }
}
