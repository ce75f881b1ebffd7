package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Something to pay for in tests: a ware that is held for its payer until it is paid, or gone. */
public class Wares implements Payable {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Wares(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        transaction.executeWithoutResult(status -> sql.sql("""
                        CREATE TABLE IF NOT EXISTS ware
                        (id uuid PRIMARY KEY, payer_id uuid NOT NULL, price bigint NOT NULL, status text NOT NULL,
                         captured int NOT NULL DEFAULT 0, not_captured int NOT NULL DEFAULT 0)""").update());
    }

    /** A ware held for this payer. */
    public UUID offer(UUID payer, long price) {
        UUID id = UUID.randomUUID();
        change("INSERT INTO ware (id, payer_id, price, status) VALUES (?, ?, ?, 'HELD')", id, payer, price);
        return id;
    }

    public void reprice(UUID id, long price) {
        change("UPDATE ware SET price = ? WHERE id = ?", price, id);
    }

    /** Its hold has ended, or somebody else has it. */
    public void goes(UUID id) {
        change("UPDATE ware SET status = 'GONE' WHERE id = ?", id);
    }

    public String status(UUID id) {
        return read("SELECT status FROM ware WHERE id = ?", id, String.class);
    }

    public int timesCaptured(UUID id) {
        return read("SELECT captured FROM ware WHERE id = ?", id, Integer.class);
    }

    public int timesNotCaptured(UUID id) {
        return read("SELECT not_captured FROM ware WHERE id = ?", id, Integer.class);
    }

    @Override
    public String kind() {
        return "ware";
    }

    @Override
    public Quote quote(UUID id, UUID payer) {
        var ware = sql.sql("SELECT price, status FROM ware WHERE id = ? AND payer_id = ?")
                .params(id, payer)
                .query((row, number) -> new Ware(row.getLong("price"), row.getString("status")))
                .optional()
                .orElseThrow(Refusal::notFound);
        if (!ware.status().equals("HELD") && !ware.status().equals("PAYING")) {
            throw Refusal.conflict("error.409.text");
        }
        Won fee = Won.of(1_000);
        return new Quote(
                Won.of(ware.price()),
                "코베아 4인용 돔 텐트",
                List.of(
                        new Detail("site.search.when", LocalDate.now(clock.withZone(ZoneId.of("Asia/Seoul")))),
                        new Detail("site.search.where", "서울 마포구")),
                List.of(
                        new Line(
                                Text.of("payment.checkout.total"),
                                Won.of(ware.price()).minus(fee)),
                        new Line(Text.of("payment.checkout.money"), fee, Text.of("payment.checkout.terms"))),
                List.of(Text.of("payment.checkout.after")),
                clock.instant().plus(Duration.ofHours(24)),
                "/wares/" + id);
    }

    @Override
    public void beginCapture(UUID id) {
        String status = lock(id);
        if (!status.equals("HELD")) {
            throw Refusal.conflict("error.409.text");
        }
        sql.sql("UPDATE ware SET status = 'PAYING' WHERE id = ?").param(id).update();
    }

    @Override
    public boolean captured(UUID id) {
        String status = lock(id);
        sql.sql("UPDATE ware SET captured = captured + 1 WHERE id = ?")
                .param(id)
                .update();
        if (!status.equals("HELD") && !status.equals("PAYING")) {
            return false;
        }
        sql.sql("UPDATE ware SET status = 'PAID' WHERE id = ?").param(id).update();
        return true;
    }

    @Override
    public void notCaptured(UUID id) {
        assertThat(lock(id)).isIn("PAYING", "GONE");
        sql.sql("""
                        UPDATE ware SET not_captured = not_captured + 1,
                          status = CASE WHEN status = 'PAYING' THEN 'HELD' ELSE status END WHERE id = ?""").param(id).update();
    }

    private String lock(UUID id) {
        return sql.sql("SELECT status FROM ware WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .single();
    }

    private void change(String statement, Object... parameters) {
        transaction.executeWithoutResult(
                status -> sql.sql(statement).params(parameters).update());
    }

    private <T> T read(String query, UUID id, Class<T> type) {
        return transaction.execute(
                status -> sql.sql(query).param(id).query(type).single());
    }

    private record Ware(long price, String status) {}
}
