package dev.madang.payment;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of one thing, for its page.
 *
 * @param captured what was charged, all payments of the thing together
 * @param refunded what has certainly gone back
 * @param pending what is due back and not there yet
 * @param confirming whether the gateway is being asked about a payment at this moment
 */
public record PaymentSummary(
        Won captured, Won refunded, Won pending, boolean confirming, List<Receipt> receipts, List<RefundLine> refunds) {

    /** @param method what was paid with, in the gateway's words; {@code url} is the gateway's own receipt */
    public record Receipt(
            Won amount,
            @Nullable String method,
            Instant capturedAt,
            @Nullable String url) {}

    /**
     * @param reason message key, as given to {@link Payments#refund}
     * @param at when it reached its state
     */
    public record RefundLine(Won amount, String reason, RefundState state, Instant at) {}

    /** How far a refund is. */
    public enum RefundState {
        /** Owed; the gateway is asked until it is settled. */
        PENDING,
        /** The gateway has given it back. */
        DONE,
        /** The gateway will not give it back by itself; an operator has to. */
        REFUSED
    }
}
