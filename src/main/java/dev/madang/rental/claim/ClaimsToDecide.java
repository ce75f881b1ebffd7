package dev.madang.rental.claim;

import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The claims on deposits that wait for an operator: for the home page of operators, and for their queue. */
@Component
@Order(3)
public class ClaimsToDecide implements HomeTasks {

    /** Of claim {@code c} at {@code :now}; the first half names what the index of open claims holds. */
    static final String TO_DECIDE = "c.status IN ('OPEN', 'DISPUTED') AND claim_status(c, :now) = 'DISPUTED'";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimsToDecide(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param claims how many wait, one at least
     * @param until when the first of them is to be decided
     */
    public record ToDecide(int claims, Instant until) implements HomeTask {

        @Override
        public String href() {
            return "/admin/claims";
        }

        @Override
        public String text() {
            return "claim.todo";
        }

        /** Of the sentence: how many, and the instant that counts. */
        @Override
        public Object[] arguments() {
            return new Object[] {claims, until};
        }
    }

    /** For operators who decide them alone. */
    @Override
    @Transactional(readOnly = true)
    public List<ToDecide> of(CurrentMember me) {
        return me.isOperatorFor(Set.of(OperatorRole.SUPPORT)) ? all().stream().toList() : List.of();
    }

    /** All of them as one thing to do; empty when none waits. */
    @Transactional(readOnly = true)
    public Optional<ToDecide> all() {
        return jdbc.sql("""
                        SELECT count(*) AS claims, min(claim_due(c, :now, :toDecide::interval)) AS until
                        FROM claim c WHERE %s
                        HAVING count(*) > 0""".formatted(TO_DECIDE))
                .param("toDecide", Claim.TIME_TO_DECIDE.toString())
                .param("now", clock.instant())
                .query(Rows.of(ToDecide.class))
                .optional();
    }
}
