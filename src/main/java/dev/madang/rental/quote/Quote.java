package dev.madang.rental.quote;

import dev.madang.platform.refusal.Violation;
import dev.madang.shared.DayPeriod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be answered to a wish at this moment.
 *
 * @param objections why it cannot be had as it is; empty when nothing speaks against it
 * @param price null when something speaks against it
 * @param free whether nothing speaks against it and enough units are free on all the days
 * @param nearest periods of the same length that are free, when only the days are taken
 */
public record Quote(
        BookingRequest wish,
        List<Violation> objections,
        @Nullable Price price,
        boolean free,
        List<DayPeriod> nearest) {

    /** By which the form says for what it was shown, see {@link ReservationForm#seen}. */
    public String fingerprint() {
        return ReservationForm.fingerprint(wish);
    }
}
