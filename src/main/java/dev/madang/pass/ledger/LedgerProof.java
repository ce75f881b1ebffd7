package dev.madang.pass.ledger;

import dev.madang.platform.jobs.JobResult;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves from the lines alone that every balance is right. */
@Component
public class LedgerProof {

    private static final Logger log = LoggerFactory.getLogger(LedgerProof.class);

    private final JdbcClient jdbc;

    LedgerProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public JobResult prove() {
        List<String> wrong = findings();
        wrong.forEach(finding -> log.error("The books of passes are wrong: {}", finding));
        return JobResult.failed(wrong.size());
    }

    /** What is wrong; nothing, as long as all is well. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> findings() {
        return jdbc.sql("""
                        SELECT 'transaction ' || transaction_id || ' sums to ' || sum(passes) FROM pass_line
                        GROUP BY transaction_id, lot_id HAVING sum(passes) <> 0
                        UNION ALL
                        SELECT 'account ' || kind || ' of ' || owner_id || ' has ' || a.balance || ', its lines ' || coalesce(l.sum, 0)
                        FROM pass_account a
                        FULL JOIN (SELECT owner_id, kind, sum(passes) AS sum FROM pass_line GROUP BY owner_id, kind) l
                          USING (owner_id, kind)
                        WHERE a.balance IS DISTINCT FROM coalesce(l.sum, 0)
                        UNION ALL
                        SELECT 'lot ' || id || ' has ' || free || ' free, its lines ' || coalesce(l.sum, 0) FROM pass_lot
                        LEFT JOIN (SELECT lot_id, sum(passes) AS sum FROM pass_line WHERE kind = 'FREE' GROUP BY lot_id) l
                          ON l.lot_id = id
                        WHERE free <> coalesce(l.sum, 0)
                        UNION ALL
                        SELECT 'member ' || coalesce(u.member_id, a.owner_id) || ' has ' || coalesce(a.balance, 0)
                          || ' set aside, their uses ' || coalesce(u.sum, 0)
                        FROM (SELECT * FROM pass_account WHERE kind = 'SET_ASIDE') a
                        FULL JOIN (SELECT member_id, sum(passes) AS sum FROM pass_aside GROUP BY member_id) u ON u.member_id = a.owner_id
                        WHERE coalesce(a.balance, 0) <> coalesce(u.sum, 0)
                        UNION ALL
                        SELECT 'all accounts together have ' || sum(balance) FROM pass_account HAVING sum(balance) <> 0""").query((row, number) -> row.getString(1)).list();
    }
}
