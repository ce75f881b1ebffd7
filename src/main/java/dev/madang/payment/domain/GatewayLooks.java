package dev.madang.payment.domain;

import static java.util.Objects.requireNonNull;

import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.NotNow;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.Gateways;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a gateway again because an operator wants to know: what it says is kept, and Madang's books follow it. */
@Component
public class GatewayLooks {

    private final Attempts attempts;
    private final AttemptBook book;
    private final Confirmations confirmations;
    private final RefundBook refundBook;
    private final RefundDesk refunds;
    private final Gateways gateways;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GatewayLooks(
            Attempts attempts,
            AttemptBook book,
            Confirmations confirmations,
            RefundBook refundBook,
            RefundDesk refunds,
            Gateways gateways,
            AuditLog audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.attempts = attempts;
        this.book = book;
        this.confirmations = confirmations;
        this.refundBook = refundBook;
        this.refunds = refunds;
        this.gateways = gateways;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks now, whenever the next look is due, unless the money is being asked for just now; what is to go back is tried, too. The
     * gateway is asked outside of transactions.
     *
     * @throws Refusal 404 when there is no such payment
     */
    @Transactional(propagation = Propagation.NEVER)
    public void ask(UUID operator, UUID attemptId) {
        Attempt attempt = requireNonNull(transaction.execute(status -> {
            Attempt found = attempts.findById(attemptId).orElseThrow(Refusal::notFound);
            audit.note(operator, "payment-asked", OperatorRefunds.page(attemptId), found.orderName());
            return found;
        }));
        book.lookNow(attemptId);
        confirmations.lookIfDue(attemptId);
        refundBook.tryNow(attemptId);
        refunds.settle(attemptId);
        keep(operator, attemptId, answer(attempt));
    }

    private GatewayAnswer answer(Attempt attempt) {
        PaymentGateway gateway = gateways.of(attempt);
        String key = attempt.paymentKey();
        return key == null ? gateway.findOrder(attempt.orderId()) : gateway.find(key);
    }

    private void keep(UUID operator, UUID attempt, GatewayAnswer answer) {
        Said said = switch (answer) {
            case Known(GatewayPayment payment) ->
                new Said(payment.state().name(), payment.balance(), payment.failure());
            case Refused(String code) -> new Said("NONE", null, code);
            case NotNow(String code) -> new Said("LATER", null, code);
            case Unclear(String code, boolean answered) -> new Said("UNCLEAR", null, code);
        };
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO payment_look (id, attempt_id, at, asked_by, answer, balance, code)
                        VALUES (:id, :attempt, :now, :operator, :answer, :balance, :code)""")
                .param("id", Ids.next())
                .param("attempt", attempt)
                .param("now", clock.instant())
                .param("operator", operator)
                .param("answer", said.answer())
                .param("balance", said.balance())
                .param("code", said.code())
                .update());
    }

    private record Said(
            String answer, @Nullable Won balance, @Nullable String code) {}
}
