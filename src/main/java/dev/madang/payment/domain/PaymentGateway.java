package dev.madang.payment.domain;

import dev.madang.payment.PaymentProvider;
import dev.madang.shared.Won;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who really moves the money. Never called within a transaction, and never throws for what the gateway does: every
 * trouble is a {@link GatewayAnswer}.
 */
public interface PaymentGateway {

    PaymentProvider provider();

    /** Takes the money of a payment that its payer has agreed to. Under one key it is taken once. */
    GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key);

    /** How the payment stands now. {@code Refused} only when the gateway knows none. */
    GatewayAnswer find(String paymentKey);

    /** How the order's payment stands now. {@code Refused} only when the gateway knows none. */
    GatewayAnswer findOrder(String orderId);

    /** Gives money back. Under one key it goes back once. */
    GatewayAnswer cancel(RefundOrder order);

    /** Opens a page of the gateway on which the payer agrees to pay, and gives its address; none when it cannot. */
    Optional<String> openWindow(String orderId, String orderName, Won amount, String successUrl, String failUrl);

    /** The longest that an answer may take. */
    Duration patience();

    /**
     * @param provider at whom it was paid
     * @param balance what must be left of the payment before, or nothing goes back
     * @param reason in words, for the gateway's books
     * @param first whether the gateway has never been asked for it before
     */
    record RefundOrder(
            PaymentProvider provider,
            UUID refundId,
            UUID attemptId,
            String paymentKey,
            Won amount,
            Won balance,
            String reason,
            String key,
            boolean first) {}
}
