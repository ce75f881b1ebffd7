package dev.madang.club.meetup;

import dev.madang.club.Links;
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

/** Meet-ups of this week to which a member has not said whether they come, the next first, for the home page. */
@Component
@Order(6)
class MeetupsToAnswer implements HomeTasks {

    private static final int MOST = 3;
    private static final Duration AHEAD = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetupsToAnswer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record ToDo(UUID id, UUID club, String title, Instant startsAt) implements HomeTask {

        @Override
        public String href() {
            return Links.meetup(club, id);
        }

        @Override
        public String text() {
            return "meetup.todo.answer";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {title, startsAt};
        }
    }

    @Override
    public List<ToDo> of(CurrentMember me) {
        return jdbc.sql("""
                        SELECT m.id, m.club_id, m.title, m.starts_at FROM club_membership s
                        JOIN club c ON c.id = s.club_id AND c.withheld IS NULL
                        JOIN meetup m ON m.club_id = s.club_id AND m.called_off_at IS NULL AND m.starts_at > :now AND m.starts_at < :until
                        WHERE s.member_id = :member
                          AND NOT EXISTS (SELECT FROM meetup_answer a WHERE a.meetup_id = m.id AND a.member_id = s.member_id)
                        ORDER BY m.starts_at, m.id LIMIT :most""")
                .param("now", clock.instant())
                .param("until", clock.instant().plus(AHEAD))
                .param("member", me.id())
                .param("most", MOST)
                .query(Rows.of(ToDo.class))
                .list();
    }
}
