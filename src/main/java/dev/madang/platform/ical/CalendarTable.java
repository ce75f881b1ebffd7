package dev.madang.platform.ical;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of calendars of other programs, with what their servers said last: {@code id}, whose it is, {@code name},
 * {@code address}, {@code added_at}, {@code tried_at}, {@code problem}, {@code read_at}, {@code full_read_at}, {@code etag} and
 * {@code last_modified}. All of it happens in the caller's transaction.
 */
public final class CalendarTable {

    /** Of one owner. */
    public static final int MOST = 5;

    private final String table;
    private final String owner;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param owner the column that says whose it is */
    public CalendarTable(String table, String owner, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.owner = owner;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The caller has locked the owner.
     *
     * @param name empty for the name of its host
     * @throws Refusal 409 when the owner has enough calendars, or this one already
     */
    public void add(UUID id, UUID of, String name, ForeignAddress address) {
        requireRoom(of, address.uri().toString());
        jdbc.sql("""
                        INSERT INTO %s (id, %s, name, address, added_at, tried_at)
                        VALUES (:id, :of, :name, :address, :now, :now)""".formatted(table, owner))
                .param("id", id)
                .param("of", of)
                .param("name", name.isEmpty() ? address.host() : name)
                .param("address", address.uri().toString())
                .param("now", clock.instant())
                .update();
    }

    private void requireRoom(UUID of, String address) {
        List<String> kept = jdbc.sql("SELECT address FROM %s WHERE %s = ?".formatted(table, owner))
                .param(of)
                .query((row, number) -> row.getString("address"))
                .list();
        if (kept.contains(address)) {
            throw Refusal.conflict("ical.already-there").at("address");
        }
        if (kept.size() >= MOST) {
            throw Refusal.conflict("ical.enough", MOST).at("address");
        }
    }

    /**
     * Removes it, with all that was read from it.
     *
     * @throws Refusal 404 when it is another's
     */
    public void remove(UUID id, UUID of) {
        int removed = jdbc.sql("DELETE FROM %s WHERE id = ? AND %s = ?".formatted(table, owner))
                .params(id, of)
                .update();
        if (removed == 0) {
            throw Refusal.notFound();
        }
    }

    Optional<KeptCalendar> find(UUID id) {
        return jdbc.sql("""
                        SELECT id, %s AS owner_id, address, etag, last_modified, tried_at, problem, full_read_at
                        FROM %s WHERE id = ?""".formatted(owner, table))
                .param(id)
                .query(Rows.of(KeptCalendar.class))
                .optional();
    }

    /**
     * It was read in full, or found as it was.
     *
     * @return false when it is gone meanwhile
     */
    public boolean noteRead(UUID id, Fetched fetched) {
        return jdbc.sql("""
                        UPDATE %s SET tried_at = :now, read_at = :now, problem = NULL, etag = :etag, last_modified = :modified,
                          full_read_at = CASE WHEN :full THEN CAST(:now AS timestamptz) ELSE full_read_at END
                        WHERE id = :id""".formatted(table))
                        .param("now", clock.instant())
                        .param("etag", fetched.etag())
                        .param("modified", fetched.lastModified())
                        .param("full", fetched.text() != null)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void noteProblem(UUID id, CalendarProblem problem) {
        jdbc.sql("UPDATE %s SET tried_at = :now, problem = :problem WHERE id = :id".formatted(table))
                .param("now", clock.instant())
                .param("problem", problem)
                .param("id", id)
                .update();
    }
}
