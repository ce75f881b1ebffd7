package dev.madang.settlement.payout;

import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Money that a bank gave back is owed again, to the accounts of one kind. */
@Transactional(readOnly = true)
class ReturnedPayouts implements SettledSource {

    private final AccountKind kind;
    private final JdbcClient jdbc;

    ReturnedPayouts(AccountKind kind, JdbcClient jdbc) {
        this.kind = kind;
        this.jdbc = jdbc;
    }

    private record Returned(UUID id, UUID statement, UUID account, UUID payee, Won amount, Instant returnedAt) {}

    @Override
    public String name() {
        return "payout-" + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public AccountKind kind() {
        return kind;
    }

    @Override
    public List<SettledLine> lines(Position after, Instant until, int most) {
        return jdbc
                .sql("""
                        SELECT p.id, p.statement_id, s.account_id, p.payee_id, p.amount, p.returned_at
                        FROM payout p JOIN settlement_statement s ON s.id = p.statement_id
                        WHERE p.returned_at IS NOT NULL AND s.kind = :kind AND (p.returned_at, p.id) > (:at, :key) AND p.returned_at < :until
                        ORDER BY p.returned_at, p.id LIMIT :most""")
                .param("kind", kind)
                .param("at", after.at())
                .param("key", after.key())
                .param("until", until)
                .param("most", most)
                .query(Rows.of(Returned.class))
                .list()
                .stream()
                .map(back -> new SettledLine(
                        back.id(),
                        "returned",
                        back.account(),
                        back.payee(),
                        null,
                        back.statement(),
                        back.returnedAt(),
                        0,
                        back.amount(),
                        Won.ZERO,
                        List.of()))
                .toList();
    }

    /** What the statements of it said. */
    @Override
    public List<Recount> recount(Instant from, Instant until, UUID after, int most) {
        return jdbc.sql("""
                        SELECT s.id AS thing_id, 0 AS passes, s.payout AS amount, 0::bigint AS fee, s.account_id, s.payee_id FROM settlement_statement s
                        WHERE s.kind = :kind AND s.id > :after AND EXISTS (SELECT FROM payout p WHERE p.statement_id = s.id
                          AND p.returned_at >= :from AND p.returned_at < :until)
                        ORDER BY s.id LIMIT :most""")
                .param("kind", kind)
                .param("after", after)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(Rows.of(Recount.class))
                .list();
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        return Thing.read(
                jdbc,
                "SELECT id, to_char(month, 'YYYY-MM') AS title FROM settlement_statement WHERE id = ANY (?)",
                ids,
                id -> "/settlements/" + id);
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        ReturnedPayouts returnedToCenters(JdbcClient jdbc) {
            return new ReturnedPayouts(AccountKind.CENTER, jdbc);
        }

        @Bean
        ReturnedPayouts returnedToHosts(JdbcClient jdbc) {
            return new ReturnedPayouts(AccountKind.HOST, jdbc);
        }

        @Bean
        ReturnedPayouts returnedToSellers(JdbcClient jdbc) {
            return new ReturnedPayouts(AccountKind.SELLER, jdbc);
        }
    }
}
