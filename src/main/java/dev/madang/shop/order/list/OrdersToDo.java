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
              CASE WHEN o.buyer_id = :member AND o.status = 'HELD' AND o.due_at > :now AND o.paying_since IS NULL THEN 'PAY'
                WHEN o.status = 'PAID' AND (o.buyer_id = :member)
                    <> EXISTS (SELECT FROM shop_order_address a WHERE a.order_id = o.id)
                  THEN CASE WHEN o.buyer_id = :member THEN 'ADDRESS' ELSE 'SEND' END
                END AS task
            FROM shop_order o
            WHERE (o.buyer_id = :member OR o.seller_id = :member) AND o.status IN ('HELD', 'PAID')
            UNION ALL
            SELECT o.id, o.title, o.silent_until, o.placed_at,
              CASE WHEN o.seller_id = :member AND a.order_id IS NULL THEN 'RETURN_TO'
                WHEN o.buyer_id = :member AND a.order_id IS NOT NULL AND o.back_number IS NULL THEN 'SEND_BACK'
                WHEN o.seller_id = :member AND o.back_number IS NOT NULL AND o.silent_until IS NOT NULL THEN 'TAKE_BACK'
                END
            FROM shop_order o LEFT JOIN shop_order_return_address a ON a.order_id = o.id
            WHERE (o.buyer_id = :member OR o.seller_id = :member) AND o.status = 'RETURNING'""";

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
        /** As seller: it is paid and not sent, and known where to. */
        SEND,
        /** As seller: nobody knows yet where to it comes back. */
        RETURN_TO,
        /** As buyer: it is to be sent back. */
        SEND_BACK,
        /** As seller: it is on its way back. */
        TAKE_BACK
    }

    /** @param until when it ends by itself; null when it does not */
    record ToDo(UUID id, Task task, String title, @Nullable Instant until) implements HomeTask {

        @Override
        public String href() {
            return Links.order(id)
                    + switch (task) {
                        case ADDRESS -> "/address";
                        case RETURN_TO -> "/return/address";
                        case PAY, SEND, SEND_BACK, TAKE_BACK -> "";
                    };
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
