package dev.madang.review.domain;

import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hosts answer to reviews of their gear: once each, for everyone to read. */
@Component
@Transactional
public class Replies {

    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Replies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws Refusal 404 for a review that is not shown or is a host's, 403 for everyone but the host it is about, 409
     *     when there is a reply
     */
    @Transactional(readOnly = true)
    public void requireOpen(UUID review, UUID member) {
        Target target =
                jdbc.sql("""
                        SELECT about_id, reply IS NOT NULL AS replied FROM review
                        WHERE id = ? AND side = 'GUEST' AND shown_at IS NOT NULL AND NOT withheld""").param(review).query(Target.class).optional().orElseThrow(Refusal::notFound);
        if (!target.aboutId().equals(member)) {
            throw Refusal.forbidden("review.reply.refused.other");
        }
        if (target.replied()) {
            throw twice();
        }
    }

    /** @throws Refusal as {@link #requireOpen} */
    public void reply(UUID review, UUID member, String text) {
        requireOpen(review, member);
        int replied = jdbc.sql(
                        "UPDATE review SET reply = :text, replied_at = :now WHERE id = :review AND reply IS NULL")
                .param("text", text)
                .param("now", clock.instant())
                .param("review", review)
                .update();
        if (replied == 0) {
            throw twice();
        }
    }

    private static Refusal twice() {
        return Refusal.conflict("review.reply.refused.twice");
    }

    private record Target(UUID aboutId, boolean replied) {}
}
