package dev.madang.review.domain;

import static java.util.stream.Collectors.joining;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Page;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.review.RatingDistribution;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews that everyone can read: each part with the spread over all of them, the authors and photos in one statement. */
@Component
@Transactional(readOnly = true)
public class ShownReviews {

    /** As many as a part holds. */
    public static final int ROWS = 6;

    private static final Keyset ORDER = Keyset.newestFirst("rank", "shown_at", "id");
    private static final String COUNTS = IntStream.rangeClosed(1, Opinion.MOST_STARS)
            .mapToObj("count(*) FILTER (WHERE stars = %1$d) AS count%1$d"::formatted)
            .collect(joining(", "));
    private static final String COLUMNS = """
            r.id, r.listing_id, r.author_id, r.stars, r.text, r.shown_at, CASE WHEN NOT r.reply_withheld THEN r.reply END AS reply, r.reply_withheld,
            m.nickname, m.photo_id, m.created_at, m.email_confirmed_at IS NOT NULL AS email_confirmed,
            (SELECT array_agg(p.photo_id ORDER BY p.position) FROM review_photo p WHERE p.review_id = r.id) AS photos""";

    private final JdbcClient jdbc;

    ShownReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What guests say of a listing. */
    public ReviewList ofListing(UUID listing, ReviewSort sort, Turn turn) {
        return list("listing_id", listing, Side.GUEST, sort, turn);
    }

    /** To the page of the newest first on which this review of the listing stands; to the first for any other. */
    public Turn turnTo(UUID listing, UUID review) {
        return jdbc.sql("""
                        WITH shown AS (SELECT id, shown_at, row_number() OVER (ORDER BY shown_at DESC, id DESC) - 1 AS place FROM review
                                       WHERE listing_id = :listing AND side = 'GUEST' AND shown_at IS NOT NULL AND NOT withheld)
                        SELECT before.shown_at, before.id FROM shown this
                        JOIN shown before ON before.place = this.place - this.place % :rows - 1 WHERE this.id = :review""")
                .param("listing", listing)
                .param("review", review)
                .param("rows", ROWS)
                .query((row, number) -> new Cursor(
                        ReviewSort.NEWEST.rank(0),
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getObject(2, UUID.class)))
                .optional()
                .map(Turn::after)
                .orElse(Turn.FIRST);
    }

    /** @param by who says it: the guests of a host, or the hosts of a guest */
    public ReviewList ofMember(UUID member, Side by, ReviewSort sort, Turn turn) {
        return list("about_id", member, by, sort, turn);
    }

    /** How many there are of a member. */
    public int count(UUID member, Side by) {
        return jdbc.sql(
                        "SELECT count(*) FROM review WHERE about_id = ? AND side = ? AND shown_at IS NOT NULL AND NOT withheld")
                .params(member, by.name())
                .query(Integer.class)
                .single();
    }

    /** @throws Refusal 404 when there is none that is shown */
    public ShownReview get(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM review r JOIN member m ON m.id = r.author_id"
                        + " WHERE r.id = ? AND r.shown_at IS NOT NULL AND NOT r.withheld")
                .param(id)
                .query((row, number) -> review(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private ReviewList list(String column, UUID of, Side by, ReviewSort sort, Turn turn) {
        Page page = ORDER.page(turn, ROWS);
        String sql = """
                WITH shown AS (SELECT *, %1$s AS rank FROM review WHERE %2$s = :of AND side = :by AND shown_at IS NOT NULL AND NOT withheld),
                spread AS (SELECT %3$s FROM shown),
                r AS (SELECT * FROM shown WHERE true %4$s %5$s LIMIT :limit)
                SELECT spread.*, %6$s FROM spread LEFT JOIN (r JOIN member m ON m.id = r.author_id) ON true
                %5$s""".formatted(sort.rank(), column, COUNTS, page.side(), page.order(), COLUMNS);
        StatementSpec statement =
                jdbc.sql(sql).param("of", of).param("by", by.name()).param("limit", ROWS + 1);
        return page.bind(statement).query(rows -> {
            var reviews = new ArrayList<ShownReview>();
            RatingDistribution spread = null;
            while (rows.next()) {
                spread = spread(rows);
                if (rows.getObject("id") != null) {
                    reviews.add(review(rows));
                }
            }
            return new ReviewList(
                    Optional.ofNullable(spread).orElseThrow(),
                    sort,
                    page.slice(
                            reviews,
                            review -> review.cursor(sort.rank(review.opinion().stars()))));
        });
    }

    private static RatingDistribution spread(ResultSet row) throws SQLException {
        var counts = new ArrayList<Integer>();
        for (int stars = 1; stars <= Opinion.MOST_STARS; stars++) {
            counts.add(row.getInt("count" + stars));
        }
        return new RatingDistribution(counts);
    }

    private static ShownReview review(ResultSet row) throws SQLException {
        return new ShownReview(
                row.getObject("id", UUID.class),
                row.getObject("listing_id", UUID.class),
                new MemberCard(
                        row.getObject("author_id", UUID.class),
                        row.getString("nickname"),
                        row.getObject("photo_id", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("email_confirmed")),
                new Opinion(row.getInt("stars"), row.getString("text"), photos(row.getArray("photos"))),
                row.getObject("shown_at", OffsetDateTime.class).toInstant(),
                row.getString("reply"),
                row.getBoolean("reply_withheld"));
    }

    private static List<UUID> photos(@Nullable Array ids) throws SQLException {
        return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
    }
}
