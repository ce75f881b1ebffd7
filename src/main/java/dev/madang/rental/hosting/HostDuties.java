package dev.madang.rental.hosting;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.AwaitsHost;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything that awaits a host, what is due first at the head: one list, and the same count beside its link on every page. */
@Repository
@Transactional(readOnly = true)
public class HostDuties implements HeaderCount {

    private static final int MOST = 50;

    /** Of the reservation itself. */
    private static final List<AwaitsHost> OF_RESERVATIONS = List.of(
            new AwaitsHost("REQUEST", "/reservations/{id}", """
                    SELECT r.listing_id, r.id, r.due_at FROM reservation r
                    WHERE r.host_id = :member AND r.status = 'REQUESTED' AND reservation_status(r, :now) = 'REQUESTED'"""),
            new AwaitsHost("ABSENCE", "/reservations/{id}#handover", """
                    SELECT r.listing_id, r.id, r.absence_due_at FROM reservation r
                    WHERE r.host_id = :member AND r.status IN ('PAID', 'HANDED_OVER') AND r.absent = 'HOST' AND r.absence_due_at > :now"""),
            new AwaitsHost("ARRANGE", "/reservations/{id}", """
                    SELECT r.listing_id, r.id, r.proposed_at FROM reservation r
                    WHERE r.host_id = :member AND r.status IN ('PAID', 'HANDED_OVER') AND r.proposed_by = 'GUEST'
                      AND (r.proposed_at IS NULL OR r.proposed_at > :now)
                      AND NOT EXISTS (SELECT FROM transfer t WHERE t.reservation_id = r.id AND t.state = 'OPEN')"""),
            new AwaitsHost("CLAIM", "/reservations/{id}/claim", """
                    SELECT r.listing_id, r.id, r.completes_at FROM reservation r
                    WHERE r.host_id = :member AND r.status = 'RETURNED' AND r.deposit > 0 AND r.completes_at > :now"""));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, AwaitsHost> kinds;
    private final String all;

    HostDuties(JdbcClient jdbc, Clock clock, List<AwaitsHost> others) {
        this.jdbc = jdbc;
        this.clock = clock;
        List<AwaitsHost> declared =
                Stream.concat(OF_RESERVATIONS.stream(), others.stream()).toList();
        this.kinds = declared.stream().collect(toMap(AwaitsHost::kind, identity()));
        this.all = declared.stream()
                .map(kind ->
                        "SELECT '%s' AS kind, listing_id, id, until::timestamptz FROM (%s) AS %s (listing_id, id, until)"
                                .formatted(kind.kind(), kind.sql(), "of_" + kind.kind()))
                .collect(joining(" UNION ALL "));
    }

    /**
     * One thing that awaits a host.
     *
     * @param until when it has to be answered; null for whenever
     */
    public record Duty(
            String kind,
            UUID listing,
            UUID id,
            String title,
            @Nullable Instant until,
            String href) {

        /** Message key of the sentence, which is given the title. */
        public String text() {
            return "hosting.duty." + kind;
        }

        public boolean isRequest() {
            return kind.equals("REQUEST");
        }
    }

    private record Row(
            String kind,
            UUID listing,
            UUID id,
            String title,
            @Nullable Instant until) {}

    /** What is due first, up to fifty. */
    public List<Duty> of(UUID host) {
        return jdbc
                .sql("""
                        SELECT d.kind, d.listing_id, d.id, l.title, d.until FROM (%s) d JOIN listing_head l ON l.id = d.listing_id
                        ORDER BY d.until NULLS LAST, d.id LIMIT %d""".formatted(all, MOST))
                .param("member", host)
                .param("now", clock.instant())
                .query(Rows.of(Row.class))
                .stream()
                .map(this::duty)
                .toList();
    }

    @Override
    public String name() {
        return "hosting";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }

    /** Nothing awaits who never described a listing: for nearly everybody that is all that is looked up. */
    @Override
    public String sql() {
        return """
                SELECT CASE WHEN EXISTS (SELECT FROM listing_head WHERE host_id = :member)
                  THEN (SELECT count(*) FROM (SELECT FROM (%s) d LIMIT 100) most) ELSE 0 END""".formatted(all);
    }

    private Duty duty(Row row) {
        String href = requireNonNull(kinds.get(row.kind()))
                .path()
                .replace("{id}", row.id().toString())
                .replace("{listing}", row.listing().toString());
        return new Duty(row.kind(), row.listing(), row.id(), row.title(), row.until(), href);
    }
}
