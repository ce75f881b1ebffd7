package dev.madang.rental.reservation;

import dev.madang.platform.paging.Cursor;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

    static ReservationRow of(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new ReservationRow(
                row.getObject("id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getString("title"),
                row.getObject("cover_id", UUID.class),
                ReservationStatus.valueOf(row.getString("status")),
                new DayPeriod(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getInt("units"),
                Won.of(row.getLong("amount")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant());
    }

    Cursor cursor() {
        return new Cursor(requestedAt, id);
    }
}
