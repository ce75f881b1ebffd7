package dev.madang.club.membership;

import dev.madang.club.Links;
import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.CurrentMember;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clubs that a member runs and in which somebody waits for an answer, for the home page. */
@Component
@Order(5)
class ApplicationsToAnswer implements HomeTasks, HeaderCount {

    private static final int MOST = 5;

    /** Applications {@code a} to clubs {@code c} that {@code :member} may answer. */
    private static final String WAITING = """
            FROM club_membership m
            JOIN club c ON c.id = m.club_id AND c.closed_at IS NULL
            JOIN club_application a ON a.club_id = c.id AND a.state = 'ASKED'
            WHERE m.member_id = :member AND m.role <> 'MEMBER'""";

    private final JdbcClient jdbc;

    ApplicationsToAnswer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ToDo(UUID id, String name, int asked) implements HomeTask {

        @Override
        public String href() {
            return Links.applications(id);
        }

        @Override
        public String text() {
            return "club.todo.answer";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name, asked};
        }
    }

    @Override
    public List<ToDo> of(CurrentMember me) {
        return jdbc.sql("""
                        SELECT c.id, c.name, count(*) AS asked %s
                        GROUP BY c.id, c.name ORDER BY min(a.asked_at) LIMIT :most""".formatted(WAITING))
                .param("member", me.id())
                .param("most", MOST)
                .query(Rows.of(ToDo.class))
                .list();
    }

    @Override
    public String name() {
        return "applicants";
    }

    @Override
    public String sql() {
        return "SELECT count(*) FROM (SELECT %s LIMIT 100) waiting".formatted(WAITING);
    }

    @Override
    public boolean isAwaited() {
        return true;
    }
}
