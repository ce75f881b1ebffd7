package dev.madang.payment.operators;

import static dev.madang.platform.security.OperatorRole.FINANCE;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Payments and refunds, for operators. */
@Configuration(proxyBeanMethods = false)
class PaymentLists {

    /** Where a payment waits for a gateway longer than gateways take. */
    static final String IN_DOUBT =
            "a.status IN ('CONFIRMING', 'UNKNOWN') AND a.created_at < CAST(:now AS timestamptz) - interval '10 minutes'";

    private static final String PAYMENT = "/admin/payments/{id}";
    private static final String BY_ID = "a.id = :id OR a.thing_id = :id OR a.payer_id = :id";
    private static final String BY_TEXT =
            "a.payer_id = (SELECT id FROM member WHERE email = :text) OR a.payment_key = :typed";

    @Bean
    @Order(20)
    OperatorList listOfPayments() {
        return new OperatorList(
                "payments",
                Set.of(FINANCE),
                "a.created_at",
                "a.id",
                List.of(
                        Column.text("what", "a.order_name").leadingTo(PAYMENT),
                        Column.moment("at", "a.created_at"),
                        Column.member("payer", "a.payer_id", "m.nickname"),
                        Column.won("amount", "a.amount"),
                        Column.word("state", "a.status", "payment.status"),
                        Column.word("gateway", "a.provider", "payment.provider"),
                        Column.moment("captured", "a.captured_at"),
                        Column.text("failure", "a.failure")),
                "payment_attempt a JOIN member m ON m.id = a.payer_id",
                List.of(
                        Filter.ALL,
                        new Filter("doubt", IN_DOUBT),
                        new Filter("today", "a.status = 'DONE' AND a.captured_at >= :today"),
                        new Filter("failed", "a.status = 'FAILED'"),
                        new Filter("unkept", "a.status = 'DONE' AND NOT a.kept")),
                BY_ID,
                BY_TEXT);
    }

    @Bean
    @Order(21)
    OperatorList listOfRefunds() {
        return ofPayments(
                "refunds",
                "r.due_at",
                List.of(
                        Column.text("what", "a.order_name").leadingTo(PAYMENT),
                        Column.moment("due", "r.due_at"),
                        Column.member("payer", "a.payer_id", "m.nickname"),
                        Column.won("amount", "r.amount"),
                        Column.word("state", "r.status", "payment.refund.status"),
                        Column.sentence("reason", "r.reason"),
                        Column.word("gateway", "a.provider", "payment.provider"),
                        Column.count("tries", "r.tries"),
                        Column.text("failure", "r.failure")),
                "payment_refund",
                "",
                List.of(
                        new Filter("undone", "r.status <> 'DONE'"),
                        new Filter("refused", "r.status = 'REFUSED'"),
                        Filter.ALL),
                "id = :id");
    }

    @Bean
    @Order(22)
    OperatorList listOfRefundRequests() {
        return ofPayments(
                "refund-requests",
                "r.asked_at",
                List.of(
                        Column.text("what", "a.order_name").leadingTo(PAYMENT),
                        Column.moment("at", "r.asked_at"),
                        Column.member("payer", "a.payer_id", "m.nickname"),
                        Column.won("amount", "r.amount"),
                        Column.word("state", "r.status", "payment.request"),
                        Column.text("reason", "r.reason"),
                        Column.member("asked-by", "r.asked_by", "b.nickname"),
                        Column.member("decided-by", "r.decided_by", "d.nickname")),
                "operator_refund",
                " JOIN member b ON b.id = r.asked_by LEFT JOIN member d ON d.id = r.decided_by",
                List.of(new Filter("waiting", "r.status = 'WAITING'"), Filter.ALL),
                "id = :id OR asked_by = :id");
    }

    /**
     * Rows {@code r} of payments {@code a}, found by what finds their payment, too.
     *
     * @param at by which moment they are sorted
     * @param also joined beside the payment and its payer {@code m}
     * @param own of which the id that is looked for may be
     */
    private static OperatorList ofPayments(
            String name, String at, List<Column> columns, String table, String also, List<Filter> filters, String own) {
        return new OperatorList(
                name,
                Set.of(FINANCE),
                at,
                "r.id",
                columns,
                table + " r JOIN payment_attempt a ON a.id = r.attempt_id JOIN member m ON m.id = a.payer_id" + also,
                filters,
                """
                        r.id IN (SELECT id FROM %s WHERE %s
                          UNION SELECT f.id FROM %s f JOIN payment_attempt a ON a.id = f.attempt_id WHERE %s)""".formatted(table, own, table, BY_ID),
                BY_TEXT);
    }
}
