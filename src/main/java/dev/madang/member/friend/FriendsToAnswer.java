package dev.madang.member.friend;

import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.security.CurrentMember;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who would like to be a member's friend and waits for the answer. */
@Component
@Order(7)
class FriendsToAnswer implements HomeTasks, HeaderCount {

    private static final String ASKING = """
            SELECT count(*) FROM (SELECT FROM friendship f JOIN member m ON m.id = f.asked_by AND m.left_at IS NULL
                WHERE (f.low_id = :member OR f.high_id = :member) AND f.asked_by <> :member AND f.accepted_at IS NULL LIMIT 100) asking""";

    private final JdbcClient jdbc;

    FriendsToAnswer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ToDo(int asking) implements HomeTask {

        @Override
        public String href() {
            return "/me/friends";
        }

        @Override
        public String text() {
            return "friend.todo";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {asking};
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(CurrentMember me) {
        int asking =
                jdbc.sql(ASKING).param("member", me.id()).query(Integer.class).single();
        return asking == 0 ? List.of() : List.of(new ToDo(asking));
    }

    @Override
    public String name() {
        return "friends";
    }

    @Override
    public String sql() {
        return ASKING;
    }

    @Override
    public boolean isAwaited() {
        return true;
    }
}
