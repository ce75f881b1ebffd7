package dev.madang.center.review;

import dev.madang.center.Links;
import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.platform.rows.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews of classes as members report them. The stars of one that is kept from others do not count. */
@Component
class ReportableClassReviews extends ReportableRow {

    private static final int TITLE = 60;

    private final JdbcClient jdbc;

    ReportableClassReviews(JdbcClient jdbc) {
        super("class-review", Set.of(Withholding.HIDDEN));
        this.jdbc = jdbc;
    }

    private record Row(
            UUID author,
            UUID center,
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
                List.of(),
                Links.centerReviews(row.center())));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return row(id).filter(row -> !row.withheld()).isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        jdbc.sql("UPDATE class_review SET withheld = ? WHERE id = ?")
                .params(how != null, id)
                .update();
    }

    @Override
    public Duration term() {
        return Duration.ofDays(2);
    }

    private Optional<Row> row(UUID id) {
        return jdbc.sql("SELECT author_id, center_id, stars, text, reply, withheld FROM class_review WHERE id = ?")
                .param(id)
                .query(Rows.of(Row.class))
                .optional();
    }
}
