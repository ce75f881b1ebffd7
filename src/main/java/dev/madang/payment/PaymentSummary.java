package dev.madang.payment;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** The same with the money of another thing that belongs to it, receipts and refunds in the order of time. */
    public PaymentSummary plus(PaymentSummary other) {
        return new PaymentSummary(
                captured.plus(other.captured),
                refunded.plus(other.refunded),
                pending.plus(other.pending),
                confirming || other.confirming,
                merged(receipts, other.receipts, Receipt::capturedAt),
                merged(refunds, other.refunds, RefundLine::at));
    }

    private static <T> List<T> merged(List<T> some, List<T> more, Function<T, Instant> when) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparing(when))
                .toList();
    }

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
