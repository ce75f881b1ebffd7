package dev.madang.center.review;

import dev.madang.center.Links;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.CurrentMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Classes a member came to lately and has not said anything of, for the home page. */
@Component
@Order(6)
class ClassReviewsToWrite implements HomeTasks {

    /** So long the home page asks; the page of the class for as long as it can be reviewed. */
    private static final Duration ASKED_FOR = Duration.ofDays(7);

    private static final int MOST = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClassReviewsToWrite(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record ToWrite(UUID registration, String title, Instant until) implements HomeTask {

        @Override
        public String href() {
            return Links.classReview(registration);
        }

        @Override
        public String text() {
            return "class-review.todo";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {title, until};
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToWrite> of(CurrentMember me) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        SELECT r.id AS registration_id, p.name AS title, s.ends_at + CAST(:open AS interval) AS until
                        FROM registration r JOIN slot s ON s.id = r.slot_id JOIN program p ON p.id = s.program_id
                        WHERE r.member_id = :member AND r.status = 'ATTENDED' AND s.ends_at <= :now AND s.ends_at > :since
                          AND NOT EXISTS (SELECT FROM class_review v WHERE v.registration_id = r.id)
                          AND NOT EXISTS (SELECT FROM center_staff t WHERE t.center_id = s.center_id AND t.member_id = r.member_id)
                        ORDER BY s.ends_at DESC, r.id LIMIT :most""")
                .param("open", Visit.OPEN_FOR.toString())
                .param("member", me.id())
                .param("now", now)
                .param("since", now.minus(ASKED_FOR))
                .param("most", MOST)
                .query(Rows.of(ToWrite.class))
                .list();
    }
}
