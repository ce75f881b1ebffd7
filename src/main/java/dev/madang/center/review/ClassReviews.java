package dev.madang.center.review;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.review.RatingDistribution;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of classes that everybody can read. */
@Repository
@Transactional(readOnly = true)
public class ClassReviews {

    private static final int ROWS = 6;
    private static final Keyset NEWEST = Keyset.newestFirst("r.written_at", "r.id");

    private static final String REVIEW = """
            SELECT r.id, r.center_id, p.name AS program, r.stars, r.text, r.written_at, r.reply,
              m.id AS author_id, m.nickname AS author_nickname, m.photo_id AS author_photo_id, m.created_at AS author_since,
              m.email_confirmed_at IS NOT NULL AS author_email_confirmed
            FROM class_review r JOIN program p ON p.id = r.program_id JOIN member m ON m.id = r.author_id
            WHERE NOT r.withheld AND\s""";

    private final JdbcClient jdbc;

    ClassReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<ClassReview> of(UUID center, Turn turn) {
        return NEWEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql(REVIEW + "r.center_id = :center " + side + " " + order)
                        .param("center", center),
                Rows.of(ClassReview.class),
                ClassReview::cursor);
    }

    RatingDistribution spread(UUID center) {
        Map<Integer, Integer> counts = jdbc
                .sql(
                        "SELECT stars, count(*) AS n FROM class_review WHERE center_id = ? AND NOT withheld GROUP BY stars")
                .param(center)
                .query((row, number) -> Map.entry(row.getInt("stars"), row.getInt("n")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new RatingDistribution(IntStream.rangeClosed(1, ClassReview.MOST_STARS)
                .mapToObj(stars -> counts.getOrDefault(stars, 0))
                .toList());
    }

    private record Rated(UUID center, double average, int reviews) {}

    /** Of those among these centres that have reviews. */
    public Map<UUID, CenterRating> ratings(Collection<UUID> centers) {
        if (centers.isEmpty()) {
            return Map.of();
        }
        List<Rated> rated = jdbc.sql("""
                        SELECT center_id, round(avg(stars), 1)::float8 AS average, count(*)::int AS reviews FROM class_review
                        WHERE center_id = ANY (:centers) AND NOT withheld GROUP BY center_id""")
                .param("centers", centers.toArray(UUID[]::new))
                .query(Rows.of(Rated.class))
                .list();
        return rated.stream().collect(toMap(Rated::center, one -> new CenterRating(one.average(), one.reviews())));
    }

    /** @throws Refusal 404 when there is none that is shown */
    ClassReview get(UUID id) {
        return jdbc.sql(REVIEW + "r.id = :id")
                .param("id", id)
                .query(Rows.of(ClassReview.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }
}
