package dev.madang.rental.hosting;

import dev.madang.rental.listing.ListingStatus;
import dev.madang.shared.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
            int units) {}

    /** @param next the listing after which the next page begins; null on the last */
    public record Page(List<Row> rows, @Nullable UUID next) {}

    /** @param after the last listing of the page before; null for the first page */
    public Page page(UUID host, @Nullable UUID after) {
        return page(host, after, ROWS, "DRAFT", "PUBLISHED", "PAUSED");
    }

    /**
     * Without what is only begun.
     *
     * @param after the last listing of the page before; null for the first page
     * @param most on one page
     */
    public Page lent(UUID host, @Nullable UUID after, int most) {
        return page(host, after, most, "PUBLISHED", "PAUSED");
    }

    private Page page(UUID host, @Nullable UUID after, int most, String... statuses) {
        List<Row> rows = jdbc.sql("""
                        SELECT id, status, title, cover_id, price_per_day,
                               (SELECT count(*) FROM unit u WHERE u.listing_id = l.id) AS units
                        FROM listing l
                        WHERE host_id = :host AND status = ANY (:statuses) AND (CAST(:after AS uuid) IS NULL
                            OR (created_at, id) < (SELECT created_at, id FROM listing WHERE id = :after))
                        ORDER BY created_at DESC, id DESC LIMIT :most""")
                .param("host", host)
                .param("statuses", statuses)
                .param("after", after)
                .param("most", most + 1)
                .query(MyListings::row)
                .list();
        boolean more = rows.size() > most;
        List<Row> shown = more ? rows.subList(0, most) : rows;
        return new Page(shown, more ? shown.getLast().id() : null);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                ListingStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getObject("cover_id", UUID.class),
                Won.of(row.getLong("price_per_day")),
                row.getInt("units"));
    }
}
