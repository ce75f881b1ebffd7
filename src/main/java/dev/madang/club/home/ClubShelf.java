package dev.madang.club.home;

import dev.madang.club.Joining;
import dev.madang.moderation.Withholding;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.WordPatterns;
import dev.madang.shared.MapPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clubs as they stand on the shelf: read one by one, and found by interest, region, words and distance. */
@Repository
@Transactional(readOnly = true)
class ClubShelf {

    private static final int CARDS = 24;
    private static final Keyset NEWEST = Keyset.newestFirst("founded_at", "id");
    private static final Keyset NEAREST = Keyset.oldestFirst("metres", "founded_at", "id");

    private static final String CARD = """
            SELECT c.id, c.name, c.interest, c.region, c.joining, c.cover_id, r.capacity, r.members, c.founded_at, %s AS metres
            FROM club c JOIN club_roll r ON r.club_id = c.id""";

    /** What every club is called by whoever looks for one. */
    private static final String KIND = "; 모임 동호회 동아리 클럽 크루 club crew";

    private static final String METRES = """
            round(2 * 6371000 * asin(sqrt(least(1, power(sin(radians(c.lat - :lat) / 2), 2)
              + cos(radians(:lat)) * cos(radians(c.lat)) * power(sin(radians(c.lng - :lng) / 2), 2)))))::int""";

    private final JdbcClient jdbc;
    private final WordPatterns patterns;

    ClubShelf(JdbcClient jdbc, WordPatterns patterns) {
        this.jdbc = jdbc;
        this.patterns = patterns;
    }

    /** Whatever has become of it. */
    Optional<Club> find(UUID id) {
        return jdbc.sql("""
                        SELECT c.*, r.capacity, r.members,
                          (SELECT m.member_id FROM club_membership m WHERE m.club_id = c.id AND m.role = 'LEADER') AS leader_id
                        FROM club c JOIN club_roll r ON r.club_id = c.id WHERE c.id = ?""").param(id).query((row, number) -> club(row)).optional();
    }

    boolean exists(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM club WHERE id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** @param from where the reader is; null to find the newest first */
    Slice<ClubCard> found(ClubSearch search, @Nullable MapPoint from, Turn turn) {
        String cards = CARD.formatted(from == null ? "0" : METRES) + " WHERE " + asked(search);
        Keyset sorted = from == null ? NEWEST : NEAREST;
        return sorted.page(
                turn,
                CARDS,
                (side, order) -> asked(
                        jdbc.sql("SELECT * FROM (%s) c WHERE true %s %s".formatted(cards, side, order)), search, from),
                Rows.of(ClubCard.class),
                card -> from == null ? card.byAge() : card.byDistance());
    }

    int count(ClubSearch search) {
        return asked(jdbc.sql("SELECT count(*) FROM club c WHERE " + asked(search)), search, null)
                .query(Integer.class)
                .single();
    }

    private static String asked(ClubSearch search) {
        var where = new ArrayList<String>(List.of("c.closed_at IS NULL", "c.withheld IS NULL"));
        if (!search.words().isEmpty()) {
            where.add(TypedWords.allIn(
                    "c.name || ' ' || c.text || ' ' || c.interest || ' ' || c.region || '" + KIND + "'"));
        }
        if (!search.chosenInterest().isEmpty()) {
            where.add("c.interest = :interest");
        }
        if (!search.chosenRegion().isEmpty()) {
            where.add("(c.region = :region OR c.region LIKE :below)");
        }
        return String.join(" AND ", where);
    }

    /** Those a member is in, also when they have ended, the last joined first. */
    List<ClubCard> of(UUID member) {
        return jdbc.sql(CARD.formatted("0") + """
                         JOIN club_membership m ON m.club_id = c.id
                        WHERE m.member_id = ? AND c.withheld IS DISTINCT FROM 'REMOVED' ORDER BY m.joined_at DESC LIMIT 50""")
                .param(member)
                .query(Rows.of(ClubCard.class))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withhold(UUID id, @Nullable Withholding how) {
        jdbc.sql("UPDATE club SET withheld = :how WHERE id = :id")
                .param("how", how)
                .param("id", id)
                .update();
    }

    private StatementSpec asked(StatementSpec statement, ClubSearch search, @Nullable MapPoint from) {
        StatementSpec asked = statement;
        if (!search.words().isEmpty()) {
            asked = asked.param("words", patterns.of(search.words()));
        }
        if (!search.chosenInterest().isEmpty()) {
            asked = asked.param("interest", search.chosenInterest());
        }
        if (!search.chosenRegion().isEmpty()) {
            asked = asked.param("region", search.chosenRegion())
                    .param("below", search.chosenRegion().replaceAll("[\\\\%_]", "") + "-%");
        }
        return from == null ? asked : asked.param("lat", from.lat()).param("lng", from.lng());
    }

    private static Club club(ResultSet row) throws SQLException {
        return new Club(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("text"),
                row.getString("interest"),
                row.getString("region"),
                Joining.valueOf(row.getString("joining")),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getObject("cover_id", UUID.class),
                row.getInt("capacity"),
                row.getInt("members"),
                row.getObject("leader_id", UUID.class),
                row.getInt("version"),
                row.getObject("founded_at", OffsetDateTime.class).toInstant());
    }
}
