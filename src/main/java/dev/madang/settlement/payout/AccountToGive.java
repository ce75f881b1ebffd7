package dev.madang.settlement.payout;

import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Won;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money of closed months that goes nowhere until its payee says where to, for the home page. */
@Component
@Order(3)
class AccountToGive implements HomeTasks, HeaderCount {

    private static final String WAITING = """
            FROM payout p WHERE p.payee_id = :member AND p.state = 'READY'
              AND NOT EXISTS (SELECT FROM payout_account a WHERE a.member_id = p.payee_id)""";

    private final JdbcClient jdbc;

    AccountToGive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ToDo(Won amount) implements HomeTask {

        @Override
        public String href() {
            return PayoutAccountController.ADDRESS;
        }

        @Override
        public String text() {
            return "payout.todo";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {amount};
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(CurrentMember me) {
        Won amount = Won.of(jdbc.sql("SELECT coalesce(sum(p.amount), 0)::bigint " + WAITING)
                .param("member", me.id())
                .query(Long.class)
                .single());
        return amount.isPositive() ? List.of(new ToDo(amount)) : List.of();
    }

    @Override
    public String name() {
        return "payouts";
    }

    /** One, however many months wait for it. */
    @Override
    public String sql() {
        return "SELECT count(*) FROM (SELECT " + WAITING + " LIMIT 1) waiting";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }
}
