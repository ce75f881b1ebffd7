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
 * @param held days that are held until the guest has paid, or the host has answered; null when none are
 * @param declined why the host said no to what the guest asked for last; null unless they did
 * @param mayExtend whether the guest who reads this may ask for more days
 */
record ExtensionPage(
        UUID reservation,
        List<Added> paid,
        @Nullable Held held,
        @Nullable String declined,
        boolean mayExtend) implements TellsThePage {

    /**
     * From the day of the return before to the one with it.
     *
     * @param special what of it is due to days with a price of their own
     */
    record Added(LocalDate from, LocalDate to, Won total, Won special) {}

    /**
     * @param special what of the total is due to days with a price of their own
     * @param awaited whether the host has to answer before it can be paid
     * @param host whether the host reads this
     */
    record Held(
            UUID extension,
            LocalDate to,
            Won total,
            Won special,
            Instant dueAt,
            boolean paying,
            boolean awaited,
            boolean host) {

        /** Whether whoever reads this has to do something about it. */
        public boolean isReadersTurn() {
            return host || !awaited;
        }

        /** Message key of what awaits the host, for whom. */
        public String text() {
            return host ? "extension.asked" : "extension.held.awaited";
        }
    }

    /** Nothing to show yet: only the place where it will stand as soon as there is. */
    public boolean isEmpty() {
        return paid.isEmpty() && held == null && declined == null && !mayExtend;
    }

    @Override
    public boolean isUrgent() {
        return held != null && held.isReadersTurn();
    }
}
