package dev.madang.rental.hosting;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a host lends or has begun to describe, the newest first. */
@Repository
@Transactional(readOnly = true)
public class MyListings {

    private static final int ROWS = 20;
    private static final Keyset NEWEST = Keyset.newestFirst("created_at", "id");

    private final JdbcClient jdbc;

    MyListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param cover its first photo
     * @param title empty while it has none
     */
    public record Row(
            UUID id,
            ListingStatus status,
            String title,
            @Nullable UUID cover,
            Won pricePerDay,
            int units,
            Instant createdAt) {}

    public Slice<Row> page(UUID host, Turn turn) {
        return page(host, turn, ROWS, "DRAFT", "PUBLISHED", "PAUSED");
    }

    /**
     * Without what is only begun.
     *
     * @param most on one page
     */
    public Slice<Row> lent(UUID host, Turn turn, int most) {
        return page(host, turn, most, "PUBLISHED", "PAUSED");
    }

    private Slice<Row> page(UUID host, Turn turn, int most, String... statuses) {
        return NEWEST.page(
                turn,
                most,
                (side, order) ->
                        jdbc.sql("""
                        SELECT id, status, title, cover_id, price_per_day, created_at,
                               (SELECT count(*) FROM unit u WHERE u.listing_id = l.id) AS units
                        FROM listing l WHERE host_id = :host AND status = ANY (:statuses) AND withheld IS DISTINCT FROM 'REMOVED' %s %s""".formatted(side, order)).param("host", host).param("statuses", statuses),
                Rows.of(Row.class),
                row -> new Cursor(row.createdAt(), row.id()));
    }
}
