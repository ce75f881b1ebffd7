package dev.madang.member;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.rows.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The members, as other modules see them. */
@Component
public class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cards of these members by id, in one statement; ids that are nobody's are left out. */
    public Map<UUID, MemberCard> cards(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        SELECT id, nickname, photo_id, created_at AS since, email_confirmed_at IS NOT NULL AS email_confirmed
                        FROM member WHERE id = ANY (:ids)""").param("ids", ids.toArray(UUID[]::new)).query(Rows.of(MemberCard.class)).list().stream()
                .collect(toMap(MemberCard::id, Function.identity()));
    }

    /** Whether somebody has the id and has not left. */
    @Transactional(readOnly = true)
    public boolean isThere(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM member WHERE id = :id AND left_at IS NULL)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Code of the 시/군/구 where the member is at home; empty when they did not say. */
    public Optional<String> region(UUID id) {
        return jdbc.sql("SELECT region FROM member WHERE id = :id AND region IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** How many came on a day. */
    public record Joined(LocalDate day, int members) {}

    /** How many came on each of these days in Seoul, the last of them this one; also where none did. */
    @Transactional(readOnly = true)
    public List<Joined> joined(LocalDate last, int days) {
        return jdbc.sql("""
                        SELECT d.day::date AS day, count(m.id) AS members
                        FROM generate_series(CAST(:first AS date), CAST(:last AS date), interval '1 day') d (day)
                        LEFT JOIN member m ON m.created_at >= d.day::date::timestamp AT TIME ZONE 'Asia/Seoul'
                          AND m.created_at < (d.day::date + 1)::timestamp AT TIME ZONE 'Asia/Seoul'
                        GROUP BY d.day ORDER BY d.day""")
                .param("first", last.minusDays(days - 1L))
                .param("last", last)
                .query(Rows.of(Joined.class))
                .list();
    }
}
