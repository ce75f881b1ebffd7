package dev.madang.rental;

import dev.madang.shared.DayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reservations, as modules see them that deal with what comes after. */
@Component
public class Rentals {

    private final JdbcClient jdbc;

    Rentals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param title of the listing
     * @param cover its first photo, or null when it has none
     */
    public record Rental(
            UUID reservation,
            UUID listing,
            String title,
            @Nullable UUID cover,
            UUID guest,
            UUID host,
            DayPeriod days) {

        public boolean isOf(UUID member) {
            return member.equals(guest) || member.equals(host);
        }

        /** Who is on the other side of this member. */
        public UUID otherThan(UUID member) {
            return member.equals(guest) ? host : guest;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Rental> find(UUID reservation) {
        return jdbc.sql("""
                        SELECT r.id, r.listing_id, l.title, l.cover_id, r.guest_id, r.host_id, r.from_day, r.to_day
                        FROM reservation r JOIN listing l ON l.id = r.listing_id WHERE r.id = ?""").param(reservation).query(Rentals::rental).optional();
    }

    private static Rental rental(ResultSet row, int number) throws SQLException {
        return new Rental(
                row.getObject("id", UUID.class),
                row.getObject("listing_id", UUID.class),
                row.getString("title"),
                row.getObject("cover_id", UUID.class),
                row.getObject("guest_id", UUID.class),
                row.getObject("host_id", UUID.class),
                new DayPeriod(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }
}
