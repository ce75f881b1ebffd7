package dev.madang.rental.ical;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.ical.CalendarProblem;
import dev.madang.platform.ical.CalendarTable;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Graphemes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The foreign calendars of listings, with what their servers said last. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ForeignCalendars {

    private static final int MOST_NAMES = 5;
    private static final int NAME_LENGTH = 60;

    private final JdbcClient jdbc;
    private final CalendarTable table;
    private final Clock clock;

    ForeignCalendars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new CalendarTable("foreign_calendar", "listing_id", jdbc, clock);
        this.clock = clock;
    }

    /** Of a listing, the oldest first. */
    List<ForeignCalendar> of(UUID listing) {
        Map<UUID, List<DayPeriod>> clashes = clashes(listing);
        return jdbc.sql("""
                        SELECT c.*, (SELECT count(*) FROM foreign_event e
                                     WHERE e.calendar_id = c.id AND upper(e.days) > :today) AS events
                        FROM foreign_calendar c WHERE c.listing_id = :listing ORDER BY c.added_at, c.id""")
                .param("listing", listing)
                .param("today", today())
                .query((row, number) -> calendar(row, clashes))
                .list();
    }

    CalendarTable table() {
        return table;
    }

    boolean haveEventOn(UUID listing, DayPeriod days) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM foreign_calendar c JOIN foreign_event e ON e.calendar_id = c.id
                                       WHERE c.listing_id = :listing AND e.days && daterange(:from, :to))""")
                .param("listing", listing)
                .param("from", days.from())
                .param("to", days.to())
                .query(Boolean.class)
                .single();
    }

    /** Of all listings that have not been taken down, those tried longest ago at the head. */
    List<UUID> due() {
        return jdbc.sql("""
                        SELECT c.id FROM foreign_calendar c JOIN listing_head l ON l.id = c.listing_id
                        WHERE l.status <> 'DELETED' ORDER BY c.tried_at, c.id""")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those of a listing, whose other changes wait until the transaction ends. */
    List<UUID> lock(UUID listing) {
        return jdbc.sql("SELECT id FROM foreign_calendar WHERE listing_id = ? ORDER BY id FOR UPDATE")
                .param(listing)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Which of its events could not be understood when it was read last. */
    void noteUnreadable(UUID id, List<String> names) {
        jdbc.sql("UPDATE foreign_calendar SET unreadable = :names WHERE id = :id")
                .param("id", id)
                .param(
                        "names",
                        names.stream()
                                .limit(MOST_NAMES)
                                .map(name -> Graphemes.abbreviate(name, NAME_LENGTH))
                                .toArray(String[]::new))
                .update();
    }

    private Map<UUID, List<DayPeriod>> clashes(UUID listing) {
        return jdbc
                .sql("""
                        SELECT e.calendar_id, lower(e.days) AS day, upper(e.days) AS until
                        FROM foreign_event e JOIN foreign_calendar c ON c.id = e.calendar_id
                        WHERE c.listing_id = :listing AND e.clash AND upper(e.days) > :today
                        ORDER BY e.days""")
                .param("listing", listing)
                .param("today", today())
                .query((row, number) -> Map.entry(row.getObject("calendar_id", UUID.class), period(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static ForeignCalendar calendar(ResultSet row, Map<UUID, List<DayPeriod>> clashes) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ForeignCalendar(
                id,
                row.getString("name"),
                ForeignAddress.of(row.getString("address")).host(),
                instant(row, "read_at"),
                triedAt(row),
                problem(row),
                row.getInt("events"),
                clashes.getOrDefault(id, List.of()),
                strings(row, "unreadable"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant triedAt(ResultSet row) throws SQLException {
        return row.getObject("tried_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable CalendarProblem problem(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return problem == null ? null : CalendarProblem.valueOf(problem);
    }

    private static DayPeriod period(ResultSet row) throws SQLException {
        return new DayPeriod(row.getObject("day", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
