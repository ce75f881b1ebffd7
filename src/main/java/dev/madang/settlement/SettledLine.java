package dev.madang.settlement;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became due to somebody.
 *
 * @param key the row of its source; recorded once together with the part
 * @param part which line of that row; in words as the message {@code settlement.part.<source>.<part>}
 * @param account the centre, the host, the seller
 * @param payee the member who is paid
 * @param member who used it; null where it concerns nobody else
 * @param thing what it is of: a slot, a reservation, an order
 * @param at when it became due
 * @param passes that were spent; 0 where it was paid in won
 * @param amount in won
 * @param fee of it Madang's, value added tax included
 * @param lots the passes by lot
 */
public record SettledLine(
        UUID key,
        String part,
        UUID account,
        UUID payee,
        @Nullable UUID member,
        UUID thing,
        Instant at,
        int passes,
        Won amount,
        Won fee,
        List<LotWorth> lots) {

    /** So many passes of one lot, and the won that were paid for them. */
    public record LotWorth(UUID lot, int passes, Won worth) {}

    public Position position() {
        return new Position(at, key);
    }
}
