package dev.madang.sandbox.toss;

import dev.madang.sandbox.toss.SandboxPayment.Cancel;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The books of the stand-in. Each method is a transaction of its own: what it did stays done whatever comes after. */
@Component
@Profile("local")
@Transactional
class SandboxPayments {

    private static final SecureRandom random = new SecureRandom();

    private final JdbcClient sql;
    private final Clock clock;

    SandboxPayments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    SandboxPayment open(NewPayment wanted, boolean byWidget) {
        String paymentKey = "tsand_" + randomKey();
        sql.sql("""
                        INSERT INTO sandbox_toss_payment
                          (payment_key, order_id, order_name, amount, balance, status, by_widget, success_url, fail_url,
                           requested_at)
                        VALUES (?, ?, ?, ?, ?, 'READY', ?, ?, ?, ?)""")
                .params(
                        paymentKey,
                        wanted.orderId(),
                        wanted.orderName(),
                        wanted.amount(),
                        wanted.amount(),
                        byWidget,
                        wanted.successUrl(),
                        wanted.failUrl(),
                        now())
                .update();
        return find(paymentKey).orElseThrow();
    }

    Optional<SandboxPayment> find(String paymentKey) {
        expireOver("payment_key", paymentKey);
        return select("WHERE payment_key = ?", paymentKey);
    }

    /** The order's payment that was taken, or else the one that was opened last. */
    Optional<SandboxPayment> findOrder(String orderId) {
        expireOver("order_id", orderId);
        return select("WHERE order_id = ? ORDER BY (approved_at IS NOT NULL) DESC, requested_at DESC LIMIT 1", orderId);
    }

    /** The buyer has agreed: the merchant may confirm. */
    boolean authorise(String paymentKey, Trouble confirmTrouble, Trouble cancelTrouble, int notices) {
        return sql.sql("""
                                UPDATE sandbox_toss_payment
                                SET status = 'IN_PROGRESS', authorised_at = ?, confirm_trouble = ?, cancel_trouble = ?,
                                    notices = ?
                                WHERE payment_key = ? AND status = 'READY'""")
                        .params(now(), confirmTrouble.name(), cancelTrouble.name(), notices, paymentKey)
                        .update()
                == 1;
    }

    /** Ends a payment that was not taken. */
    boolean end(String paymentKey, TossStatus status, String failure) {
        return sql.sql("""
                                UPDATE sandbox_toss_payment SET status = ?, failure = ?
                                WHERE payment_key = ? AND status IN ('READY', 'IN_PROGRESS')""").params(status.name(), failure, paymentKey).update() == 1;
    }

    /** Takes the money, once. */
    boolean capture(String paymentKey) {
        return sql.sql("""
                                UPDATE sandbox_toss_payment
                                SET status = 'DONE', approved_at = ?, last_transaction_key = ?
                                WHERE payment_key = ? AND status = 'IN_PROGRESS'""").params(now(), randomKey(), paymentKey).update() == 1;
    }

    /** Gives money back if that much is left, and exactly {@code expected} when that is said. */
    boolean cancel(String paymentKey, long amount, @Nullable Long expected, String reason) {
        String transactionKey = randomKey();
        var balance = sql.sql("""
                        UPDATE sandbox_toss_payment
                        SET balance = balance - :amount, last_transaction_key = :transactionKey,
                            status = CASE WHEN balance = :amount THEN 'CANCELED' ELSE 'PARTIAL_CANCELED' END
                        WHERE payment_key = :paymentKey AND status IN ('DONE', 'PARTIAL_CANCELED')
                          AND balance >= :amount AND balance = coalesce(:expected::bigint, balance)
                        RETURNING balance""")
                .param("amount", amount)
                .param("transactionKey", transactionKey)
                .param("paymentKey", paymentKey)
                .param("expected", expected)
                .query(Long.class)
                .optional();
        balance.ifPresent(left -> sql.sql("INSERT INTO sandbox_toss_cancel VALUES (?, ?, ?, ?, ?, ?)")
                .params(transactionKey, paymentKey, amount, left, reason, now())
                .update());
        return balance.isPresent();
    }

    /** Out of order for this payment, the first time it is wanted. */
    void goDown(String paymentKey, Instant until) {
        sql.sql("UPDATE sandbox_toss_payment SET down_until = coalesce(down_until, ?) WHERE payment_key = ?")
                .params(Timestamp.from(until), paymentKey)
                .update();
    }

    private void expireOver(String column, String value) {
        select("WHERE " + column + " = ?", value)
                .filter(payment -> payment.isOver(clock.instant()))
                .ifPresent(payment -> end(payment.paymentKey(), TossStatus.EXPIRED, "EXPIRED"));
    }

    private Optional<SandboxPayment> select(String where, String value) {
        return sql.sql("SELECT * FROM sandbox_toss_payment " + where).param(value).query(this::read).list().stream()
                .findFirst();
    }

    private SandboxPayment read(ResultSet row, int number) throws SQLException {
        String paymentKey = row.getString("payment_key");
        return new SandboxPayment(
                paymentKey,
                row.getString("order_id"),
                row.getString("order_name"),
                row.getLong("amount"),
                row.getLong("balance"),
                TossStatus.valueOf(row.getString("status")),
                row.getBoolean("by_widget"),
                row.getString("success_url"),
                row.getString("fail_url"),
                Trouble.valueOf(row.getString("confirm_trouble")),
                Trouble.valueOf(row.getString("cancel_trouble")),
                instant(row, "down_until"),
                row.getInt("notices"),
                row.getString("failure"),
                row.getString("last_transaction_key"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "authorised_at"),
                instant(row, "approved_at"),
                cancels(paymentKey));
    }

    private List<Cancel> cancels(String paymentKey) {
        return sql.sql("SELECT * FROM sandbox_toss_cancel WHERE payment_key = ? ORDER BY balance DESC")
                .param(paymentKey)
                .query((row, number) -> new Cancel(
                        row.getString("transaction_key"),
                        row.getLong("amount"),
                        row.getLong("balance"),
                        row.getString("reason"),
                        row.getTimestamp("canceled_at").toInstant()))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String randomKey() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
