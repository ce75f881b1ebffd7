package dev.madang.auction.delivery;

import dev.madang.auction.Links;
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
import org.springframework.transaction.annotation.Transactional;

/** Won and not on its way: its winner has to say where to, then its seller has to send it. */
@Component
@Order(6)
class DeliveriesToDo implements HomeTasks, HeaderCount {

    private static final int MOST = 6;

    /** Of auctions {@code a} with their delivery {@code d}, those that wait for {@code :member}. */
    private static final String WAITING = """
            FROM auction a LEFT JOIN auction_delivery d ON d.auction_id = a.id
            WHERE a.status = 'SOLD' AND (a.leader_id = :member AND d.addressed_at IS NULL
              OR a.seller_id = :member AND d.addressed_at IS NOT NULL AND d.sent_at IS NULL) AND d.ended_at IS NULL""";

    private final JdbcClient jdbc;

    DeliveriesToDo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Task {
        ADDRESS,
        SEND
    }

    record ToDo(UUID id, Task task, String title) implements HomeTask {

        @Override
        public String href() {
            return Links.auction(id) + (task == Task.ADDRESS ? "/delivery" : "");
        }

        @Override
        public String text() {
            return "auction.todo." + task;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {title};
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(CurrentMember me) {
        return jdbc.sql("""
                        SELECT a.id, CASE WHEN d.addressed_at IS NULL THEN 'ADDRESS' ELSE 'SEND' END AS task, a.title
                        %s ORDER BY a.closed_at, a.id LIMIT :most""".formatted(WAITING))
                .param("member", me.id())
                .param("most", MOST)
                .query(Rows.of(ToDo.class))
                .list();
    }

    @Override
    public String name() {
        return "deliveries";
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
