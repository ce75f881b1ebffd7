package dev.madang.payment.gateway;

import dev.madang.payment.PaymentProvider;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who really moves the money. Never called within a transaction, and never throws for what the gateway does: every
 * trouble is a {@link GatewayAnswer}.
 */
public interface PaymentGateway {

    PaymentProvider provider();

    /** Takes the money of a payment that its payer has agreed to. Under one key it is taken once, where keys are known. */
    GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key);

    /** How the payment stands now. {@code Refused} only when the gateway knows none. */
    GatewayAnswer find(String paymentKey);

    /** How the order's payment stands now. {@code Refused} only when the gateway knows none. */
    GatewayAnswer findOrder(String orderId);

    /** Gives money back. Under one key it goes back once. */
    GatewayAnswer cancel(RefundOrder order);

    /** Opens a page of the gateway on which the payer agrees to pay, and gives its address; none when it cannot. */
    Optional<String> openWindow(WindowOrder order);

    /** Whether it can list what it took and gave back; else each payment has to be looked at by itself. */
    default boolean listsTransactions() {
        return false;
    }

    /**
     * What it took and gave back, in the order of its books; the last ones answer with none.
     *
     * @param after key of the last that is known; null for the first
     * @return empty when that cannot be told now
     */
    default Optional<List<GatewayTransaction>> transactions(Instant from, Instant until, @Nullable String after) {
        return Optional.empty();
    }

    /** Whether it may be asked for the money again, under the same key, while it may still be at the first request. */
    boolean knowsKeys();

    /** The longest that an answer may take. */
    Duration patience();

    /**
     * @param successUrl where a payer who agreed comes back to, unless the gateway's window has addresses of its own
     * @param failUrl where another comes back to
     * @param phone whether the payer sits at a phone
     */
    record WindowOrder(
            String orderId, String orderName, Won amount, String successUrl, String failUrl, boolean phone) {}

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
