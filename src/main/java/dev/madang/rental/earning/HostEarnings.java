package dev.madang.rental.earning;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Page;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The booked lines of a host, by reservation and by month, months as they pass in Seoul. */
@Repository
@Transactional(readOnly = true)
public class HostEarnings {

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final Keyset NEWEST = Keyset.newestFirst("booked_at", "reservation_id");

    private final JdbcClient jdbc;

    HostEarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All lines of one reservation.
     *
     * @param lines what was booked, by kind; kinds that came to nothing are left out
     */
    public record Booked(
            UUID reservation, UUID guest, String title, DayPeriod days, Instant bookedAt, Map<EarningKind, Won> lines) {

        /** Of one kind; nothing when there is no such line. */
        public Won of(EarningKind kind) {
            return lines.getOrDefault(kind, Won.ZERO);
        }

        /** What the host is owed: all lines together. */
        public Won payout() {
            return lines.values().stream().reduce(Won.ZERO, Won::plus);
        }

        Cursor cursor() {
            return new Cursor(bookedAt, reservation);
        }
    }

    /**
     * What was booked in a month.
     *
     * @param fee Madang's share, negative
     */
    public record Month(YearMonth month, int reservations, Won income, Won fee) {

        /** What the host is owed for it. */
        public Won payout() {
            return income.plus(fee);
        }
    }

    /** The months in which something was booked, the newest first. */
    public List<Month> months(UUID host) {
        return jdbc.sql("""
                        SELECT date_trunc('month', booked_at AT TIME ZONE 'Asia/Seoul')::date AS month,
                            count(DISTINCT reservation_id) AS reservations,
                            coalesce(sum(amount) FILTER (WHERE kind <> 'FEE'), 0) AS income,
                            coalesce(sum(amount) FILTER (WHERE kind = 'FEE'), 0) AS fee
                        FROM earning WHERE host_id = :host GROUP BY 1 ORDER BY 1 DESC""").param("host", host).query(HostEarnings::month).list();
    }

    /**
     * The newest first.
     *
     * @param month only what was booked in it, or null
     * @param most on one page
     */
    public Slice<Booked> reservations(UUID host, @Nullable YearMonth month, Turn turn, int most) {
        Page page = NEWEST.page(turn, most);
        StatementSpec statement = jdbc.sql("""
                        SELECT e.*, r.guest_id, l.title, r.from_day, r.to_day
                        FROM (SELECT reservation_id, booked_at, array_agg(kind ORDER BY id) AS kinds,
                                array_agg(amount ORDER BY id) AS amounts
                            FROM earning
                            WHERE host_id = :host AND booked_at >= :begins AND booked_at < :ends %1$s
                            GROUP BY booked_at, reservation_id %2$s LIMIT :limit) e
                        JOIN reservation_head r ON r.id = e.reservation_id JOIN listing_head l ON l.id = r.listing_id %2$s""".formatted(page.side(), page.order()))
                .param("host", host)
                .param("begins", utc(month == null ? BEGINNING : start(month)))
                .param("ends", utc(month == null ? END : start(month.plusMonths(1))))
                .param("limit", most + 1);
        return page.slice(page.bind(statement).query(HostEarnings::booked).list(), Booked::cursor);
    }

    private static Instant start(YearMonth month) {
        return Seoul.beginningOf(month.atDay(1));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Month month(ResultSet row, int number) throws SQLException {
        return new Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("reservations"),
                Won.of(row.getLong("income")),
                Won.of(row.getLong("fee")));
    }

    private static Booked booked(ResultSet row, int number) throws SQLException {
        return new Booked(
                row.getObject("reservation_id", UUID.class),
                row.getObject("guest_id", UUID.class),
                row.getString("title"),
                new DayPeriod(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                lines(row));
    }

    private static Map<EarningKind, Won> lines(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        var lines = new EnumMap<EarningKind, Won>(EarningKind.class);
        for (int i = 0; i < kinds.length; i++) {
            lines.put(EarningKind.valueOf(kinds[i]), Won.of(amounts[i]));
        }
        return lines;
    }
}
