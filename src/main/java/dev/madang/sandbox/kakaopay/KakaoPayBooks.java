package dev.madang.sandbox.kakaopay;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The books of the stand-in. Each method is a transaction of its own: what it did stays done whatever comes after. */
@Component
@Profile("local")
@Transactional
class KakaoPayBooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    KakaoPayBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    KakaoPayPayment open(KakaoPayCalls.Ready wanted) {
        String tid = "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 19);
        jdbc.sql("""
                        INSERT INTO sandbox_kakaopay_payment (tid, partner_order_id, partner_user_id, item_name, amount, balance,
                          status, approval_url, cancel_url, fail_url, created_at)
                        VALUES (:tid, :order, :user, :name, :amount, :amount, 'READY', :approval, :cancel, :fail, :now)""")
                .param("tid", tid)
                .param("order", wanted.partner_order_id())
                .param("user", wanted.partner_user_id())
                .param("name", wanted.item_name())
                .param("amount", wanted.total_amount())
                .param("approval", wanted.approval_url())
                .param("cancel", wanted.cancel_url())
                .param("fail", wanted.fail_url())
                .param("now", clock.instant())
                .update();
        return find(tid).orElseThrow();
    }

    Optional<KakaoPayPayment> find(String tid) {
        return jdbc.sql("SELECT * FROM sandbox_kakaopay_payment WHERE tid = ?")
                .param(tid)
                .query(Rows.of(KakaoPayPayment.class))
                .optional();
    }

    List<KakaoPayPayment.Cancel> cancels(String tid) {
        return jdbc.sql("SELECT * FROM sandbox_kakaopay_cancel WHERE tid = ? ORDER BY canceled_at, aid")
                .param(tid)
                .query(Rows.of(KakaoPayPayment.Cancel.class))
                .list();
    }

    /** The buyer has agreed: with this token the merchant may ask for the money. */
    Optional<String> agree(String tid, KakaoPayTrouble trouble, KakaoPayTrouble cancelTrouble) {
        String token = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        int changed = jdbc.sql("""
                        UPDATE sandbox_kakaopay_payment SET status = 'AUTH_PASSWORD', pg_token = :token, trouble = :trouble,
                          cancel_trouble = :cancel, amount = amount + :more, balance = amount + :more
                        WHERE tid = :tid AND status = 'READY'""")
                .param("token", token)
                .param("trouble", trouble)
                .param("cancel", cancelTrouble)
                .param("more", trouble == KakaoPayTrouble.AMOUNT_CHANGED ? 100 : 0)
                .param("tid", tid)
                .update();
        return changed == 1 ? Optional.of(token) : Optional.empty();
    }

    void end(String tid, String status) {
        jdbc.sql(
                        "UPDATE sandbox_kakaopay_payment SET status = :status WHERE tid = :tid AND status IN ('READY', 'AUTH_PASSWORD')")
                .param("status", status)
                .param("tid", tid)
                .update();
    }

    /** Takes the money, once. */
    boolean approve(String tid) {
        return jdbc.sql("""
                        UPDATE sandbox_kakaopay_payment SET status = 'SUCCESS_PAYMENT', approved_at = :now
                        WHERE tid = :tid AND status = 'AUTH_PASSWORD'""").param("now", clock.instant()).param("tid", tid).update() == 1;
    }

    /** Gives money back if exactly so much was left as the merchant thought. */
    boolean cancel(String tid, long amount, long expected, @Nullable String payload) {
        boolean changed = jdbc.sql("""
                        UPDATE sandbox_kakaopay_payment SET balance = balance - :amount,
                          status = CASE WHEN balance = :amount THEN 'CANCEL_PAYMENT' ELSE 'PART_CANCEL_PAYMENT' END
                        WHERE tid = :tid AND status IN ('SUCCESS_PAYMENT', 'PART_CANCEL_PAYMENT')
                          AND balance >= :amount AND balance = :expected""")
                        .param("amount", amount)
                        .param("expected", expected)
                        .param("tid", tid)
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("INSERT INTO sandbox_kakaopay_cancel VALUES (:aid, :tid, :amount, :payload, :now)")
                    .param(
                            "aid",
                            "A" + UUID.randomUUID().toString().replace("-", "").substring(0, 19))
                    .param("tid", tid)
                    .param("amount", amount)
                    .param("payload", payload)
                    .param("now", clock.instant())
                    .update();
        }
        return changed;
    }
}
