package dev.madang.rental;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.DayPeriod;
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
                        SELECT r.id AS reservation_id, r.listing_id, l.title, l.cover_id, r.guest_id, r.host_id, r.from_day AS days_from, r.to_day AS days_to
                        FROM reservation_head r JOIN listing_head l ON l.id = r.listing_id WHERE r.id = ?""").param(reservation).query(Rows.of(Rental.class)).optional();
    }

    /** The one that this guest has asked for last, of this listing. */
    @Transactional(readOnly = true)
    public Optional<Rental> latest(UUID listing, UUID guest) {
        return jdbc.sql("""
                        SELECT r.id AS reservation_id, r.listing_id, l.title, l.cover_id, r.guest_id, r.host_id, r.from_day AS days_from, r.to_day AS days_to
                        FROM reservation_head r JOIN listing_head l ON l.id = r.listing_id
                        WHERE r.guest_id = :guest AND r.listing_id = :listing ORDER BY r.id DESC LIMIT 1""")
                .param("guest", guest)
                .param("listing", listing)
                .query(Rows.of(Rental.class))
                .optional();
    }
}
