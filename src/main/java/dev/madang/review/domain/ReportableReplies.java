package dev.madang.review.domain;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.Links;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a host replies to a review, as others report it, its writer too. What is decided is about the host; the review stays. */
@Component
class ReportableReplies extends ReportableRow {

    private static final int TITLE = 60;

    private final JdbcClient jdbc;

    ReportableReplies(JdbcClient jdbc) {
        super("review-reply", Set.of(Withholding.HIDDEN));
        this.jdbc = jdbc;
    }

    private record Row(UUID about, UUID listing, String text, String reply) {}

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return row(id, true)
                .map(row -> new ReportedThing(
                        row.about(),
                        ReportedThing.titleOf(row.reply(), TITLE),
                        row.text() + "\n\n→ " + row.reply(),
                        List.of(),
                        Links.listing(row.listing()) + "/reviews"));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return row(id, false).isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        jdbc.sql("UPDATE review SET reply_withheld = :withheld WHERE id = :id")
                .param("withheld", how != null)
                .param("id", id)
                .update();
    }

    @Override
    public Duration term() {
        return Duration.ofDays(2);
    }

    /** @param withheld whether it counts, too, when it is kept from others */
    private Optional<Row> row(UUID id, boolean withheld) {
        return jdbc.sql("""
                        SELECT about_id, listing_id, text, reply FROM review
                        WHERE id = :id AND shown_at IS NOT NULL AND reply IS NOT NULL AND (:withheld OR NOT (withheld OR reply_withheld))""")
                .param("id", id)
                .param("withheld", withheld)
                .query(Rows.of(Row.class))
                .optional();
    }
}
