package dev.madang.calendar.busy;

import dev.madang.platform.fetch.ForeignAddress;
import dev.madang.platform.ical.CalendarProblem;
import dev.madang.platform.ical.CalendarTable;
import dev.madang.platform.ical.Fetched;
import dev.madang.platform.ical.event.BusyTime;
import dev.madang.platform.ical.event.CalendarTimes;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The calendars that members keep elsewhere, with what their servers said last. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BusyCalendars {

    /** Of one calendar; what is beyond is left out, the furthest first. */
    private static final int MOST_TIMES = 3_000;

    /** Every other of the two rounds of an hour, however late in the one before a calendar came its turn. */
    private static final Duration EVERY = Duration.ofMinutes(35);

    private final JdbcClient jdbc;
    private final CalendarTable table;
    private final Clock clock;

    BusyCalendars(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new CalendarTable("busy_calendar", "member_id", jdbc, clock);
        this.clock = clock;
    }

    private record Row(
            UUID id,
            String name,
            String address,
            @Nullable Instant readAt,
            Instant triedAt,
            @Nullable CalendarProblem problem,
            int times,
            int unreadable) {

        BusyCalendar calendar() {
            return new BusyCalendar(
                    id, name, ForeignAddress.of(address).host(), readAt, triedAt, problem, times, unreadable);
        }
    }

    /** Of a member, the oldest first. */
    List<BusyCalendar> of(UUID member) {
        return jdbc
                .sql("""
                        SELECT c.id, c.name, c.address, c.read_at, c.tried_at, c.problem, c.unreadable,
                          (SELECT count(*)::int FROM busy_time t WHERE t.calendar_id = c.id AND t.to_at > :now) AS times
                        FROM busy_calendar c WHERE c.member_id = :member ORDER BY c.added_at, c.id""")
                .param("member", member)
                .param("now", clock.instant())
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(Row::calendar)
                .toList();
    }

    CalendarTable table() {
        return table;
    }

    /** The member's other calendars wait until the transaction ends. */
    void lock(UUID member) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('busy-calendar:' || :member, 0))")
                .param("member", member.toString())
                .query((row, number) -> 1)
                .single();
    }

    /** Those that were not tried lately, of members who are here, those tried longest ago at the head. */
    List<UUID> due() {
        return jdbc.sql("""
                        SELECT c.id FROM busy_calendar c JOIN member m ON m.id = c.member_id
                        WHERE c.tried_at < :before AND m.left_at IS NULL ORDER BY c.tried_at, c.id""")
                .param("before", clock.instant().minus(EVERY))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * It was read in full, or found as it was. One that is gone meanwhile is left gone.
     *
     * @param times null when they are those that are kept
     */
    void noteRead(UUID id, Fetched fetched, @Nullable CalendarTimes times) {
        if (table.noteRead(id, fetched) && times != null) {
            jdbc.sql("UPDATE busy_calendar SET unreadable = ? WHERE id = ?")
                    .params(times.unreadable().size(), id)
                    .update();
            replace(id, times.busy().stream().limit(MOST_TIMES).toList());
        }
    }

    private void replace(UUID id, List<BusyTime> times) {
        jdbc.sql("DELETE FROM busy_time WHERE calendar_id = ?").param(id).update();
        jdbc.sql("""
                        INSERT INTO busy_time (calendar_id, number, from_at, to_at, whole_days)
                        SELECT :id, t.number, t.from_at, t.to_at, t.whole_days
                        FROM unnest(CAST(:from AS timestamptz[]), CAST(:to AS timestamptz[]), CAST(:whole AS boolean[]))
                          WITH ORDINALITY AS t (from_at, to_at, whole_days, number)""")
                .param("id", id)
                .param(
                        "from",
                        times.stream().map(time -> time.from().toString()).toArray(String[]::new))
                .param("to", times.stream().map(time -> time.to().toString()).toArray(String[]::new))
                .param(
                        "whole",
                        times.stream()
                                .map(time -> String.valueOf(time.wholeDays()))
                                .toArray(String[]::new))
                .update();
    }
}
