package dev.madang.rental;

import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What a day of a listing costs as long as nobody has said which, for one unit ({@code rental/listing/card :: perDay}).
 *
 * @param won unless the day has a price of its own
 * @param lowest of the days to come that have one; null when none has
 */
public record UsualPrice(Won won, @Nullable Won lowest) {

    /** Message key of what it is where not every day costs it: the lowest of all, or what is usual while some cost less. */
    public @Nullable String said() {
        if (lowest == null) {
            return null;
        }
        return lowest.compareTo(won) < 0 ? "ui.card.usually" : "ui.card.from";
    }
}
