package dev.madang.auction.delivery;

import dev.madang.auction.Links;
import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.CurrentMember;
import java.time.Clock;
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

    /**
     * What waits for {@code :member} at {@code :now}: each side has {@link Delivery#PATIENCE} for its part, after which the delivery ends by
     * itself. What is older than several times that is no task for anybody, whoever has to look after it.
     */
    private static final String WAITING = """
            FROM (
                SELECT a.id, a.title, a.closed_at, 'ADDRESS' AS task
                FROM auction a LEFT JOIN auction_delivery d ON d.auction_id = a.id
                WHERE a.leader_id = :member AND a.status = 'SOLD' AND a.closed_at > CAST(:now AS timestamptz) - interval '30 days'
                  AND d.addressed_at IS NULL AND d.ended_at IS NULL
                UNION ALL
                SELECT a.id, a.title, a.closed_at, 'SEND'
                FROM auction a JOIN auction_delivery d ON d.auction_id = a.id
                WHERE a.seller_id = :member AND a.status = 'SOLD' AND a.closed_at > CAST(:now AS timestamptz) - interval '30 days'
                  AND d.addressed_at IS NOT NULL AND d.sent_at IS NULL AND d.ended_at IS NULL) a""";

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveriesToDo(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        return jdbc.sql("SELECT a.id, a.task, a.title %s ORDER BY a.closed_at, a.id LIMIT :most".formatted(WAITING))
                .param("member", me.id())
                .param("now", clock.instant())
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
