package dev.madang.rental.reservation.list;

import dev.madang.platform.paging.Cursor;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation in a list ({@code rental/reservation/reservations}).
 *
 * @param other who is on the other side
 * @param dueAt when the present step ends by itself; null when nothing is awaited
 */
public record ReservationRow(
        UUID id,
        UUID other,
        String title,
        @Nullable UUID cover,
        ReservationStatus status,
        DayPeriod days,
        int units,
        Won amount,
        Instant requestedAt,
        @Nullable Instant dueAt) {

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
