package dev.madang.shop.order.list;

import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shop.Links;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member has to do about orders, what ends first at the head: for the home page. */
@Component
@Order(2)
class OrdersToDo implements HomeTasks, HeaderCount {

    private static final int MOST = 6;

    /** Of member {@code :member} at {@code :now}, with the task of each; null where there is none. */
    private static final String OPEN = """
            SELECT o.id, o.title, CASE WHEN o.status = 'HELD' THEN o.due_at END AS until, o.placed_at,
              CASE WHEN o.seller_id = :member AND o.status = 'PAID' THEN 'SEND'
                WHEN o.buyer_id = :member AND o.status = 'HELD' AND o.due_at > :now AND o.paying_since IS NULL THEN 'PAY'
                WHEN o.buyer_id = :member AND o.status = 'PAID'
                  AND NOT EXISTS (SELECT FROM shop_order_address a WHERE a.order_id = o.id) THEN 'ADDRESS'
                END AS task
            FROM shop_order o
            WHERE (o.buyer_id = :member OR o.seller_id = :member) AND o.status IN ('HELD', 'PAID')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrdersToDo(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Task {
        /** As buyer: it is held until it is paid. */
        PAY,
        /** As buyer: nobody knows yet where it goes. */
        ADDRESS,
        /** As seller: it is paid and not sent. */
        SEND
    }

    /** @param until when it ends by itself; null when it does not */
    record ToDo(UUID id, Task task, String title, @Nullable Instant until) implements HomeTask {

        @Override
        public String href() {
            return Links.order(id) + (task == Task.ADDRESS ? "/address" : "");
        }

        @Override
        public String text() {
            return "order.todo." + task;
        }

        @Override
        public Object[] arguments() {
            return until == null ? new Object[] {title} : new Object[] {title, until};
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(CurrentMember me) {
        return jdbc.sql(
                        "SELECT * FROM (%s) open WHERE task IS NOT NULL ORDER BY until NULLS LAST, placed_at, id LIMIT :most"
                                .formatted(OPEN))
                .param("member", me.id())
                .param("now", clock.instant())
                .param("most", MOST)
                .query(Rows.of(ToDo.class))
                .list();
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public String sql() {
        return "SELECT count(*) FROM (SELECT FROM (%s) open WHERE task IS NOT NULL LIMIT 100) waiting".formatted(OPEN);
    }

    @Override
    public boolean isAwaited() {
        return true;
    }
}
