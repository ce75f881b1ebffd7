package dev.madang.payment.domain;

import dev.madang.settlement.ServiceBook;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What operators gave back by hand in a month: nobody is owed less for it, so that Madang bears it. */
@Component
@Transactional(readOnly = true)
class RefundsGiven implements ServiceBook {

    private final JdbcClient jdbc;

    RefundsGiven(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public List<Figure> figures(Instant from, Instant until) {
        Won given = sum("""
                SELECT coalesce(sum(amount), 0)::bigint FROM payment_refund WHERE due_at >= :from AND due_at < :until AND status <> 'REFUSED'
                  AND reason IN\s""" + Refund.OF_OPERATORS, from, until);
        Won covered = sum("""
                SELECT coalesce(sum(amount), 0)::bigint FROM payment_refund_covered WHERE at >= :from AND at < :until""", from, until);
        return List.of(
                new Figure("given", 0, given),
                new Figure("covered", 0, covered),
                new Figure("borne", 0, given.minus(covered)));
    }

    private Won sum(String sql, Instant from, Instant until) {
        return Won.of(jdbc.sql(sql)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single());
    }
}
