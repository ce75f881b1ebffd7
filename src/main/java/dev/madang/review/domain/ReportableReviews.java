package dev.madang.review.domain;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.Links;
import dev.madang.rental.ListingRatings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews as members report them. The stars of one that is kept from others do not count. */
@Component
class ReportableReviews extends ReportableRow {

    private static final int TITLE = 60;

    private final JdbcClient jdbc;
    private final ListingRatings ratings;

    ReportableReviews(JdbcClient jdbc, ListingRatings ratings) {
        super("review", Set.of(Withholding.HIDDEN));
        this.jdbc = jdbc;
        this.ratings = ratings;
    }

    private record Row(
            UUID id,
            UUID author,
            UUID listing,
            Side side,
            int stars,
            String text,
            @Nullable String reply,
            boolean withheld) {}

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return row(id).map(row -> new ReportedThing(
                row.author(),
                ReportedThing.titleOf(row.text(), TITLE),
                "★".repeat(row.stars()) + "\n" + row.text() + (row.reply() == null ? "" : "\n\n→ " + row.reply()),
                photos(row.id()),
                Links.listing(row.listing()) + "/reviews"));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return row(id).filter(row -> !row.withheld()).isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        turn(id, how != null).ifPresent(row -> {
            if (how == null) {
                ratings.rate(row.listing(), row.stars());
            } else {
                ratings.unrate(row.listing(), row.stars());
            }
        });
    }

    @Override
    public Duration term() {
        return Duration.ofDays(2);
    }

    /** @return the review, where this turns it and its stars count */
    private Optional<Row> turn(UUID id, boolean withheld) {
        int turned = jdbc.sql("UPDATE review SET withheld = :withheld WHERE id = :id AND withheld <> :withheld")
                .param("withheld", withheld)
                .param("id", id)
                .update();
        return turned == 0 ? Optional.empty() : row(id).filter(row -> row.side() == Side.GUEST);
    }

    private Optional<Row> row(UUID id) {
        return jdbc.sql("""
                        SELECT id, author_id, listing_id, side, stars, text, reply, withheld FROM review
                        WHERE id = :id AND shown_at IS NOT NULL""").param("id", id).query(Rows.of(Row.class)).optional();
    }

    private List<UUID> photos(UUID review) {
        return jdbc.sql("SELECT photo_id FROM review_photo WHERE review_id = :id ORDER BY position")
                .param("id", review)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
