package dev.madang.payment.gateway;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its gateway sees it.
 *
 * @param amount what was asked for
 * @param balance what of it is charged and has not gone back
 * @param method what was paid with, in the gateway's words
 * @param receipt address of the gateway's receipt
 * @param capturedAt when the money was taken, or null if it never was
 * @param failure the gateway's code of why it ended without anything taken, or null
 */
public record GatewayPayment(
        String orderId,
        String paymentKey,
        State state,
        Won amount,
        Won balance,
        @Nullable String method,
        @Nullable String receipt,
        @Nullable Instant capturedAt,
        @Nullable String failure,
        List<Cancel> cancels) {

    /** What a payment has come to. */
    public enum State {
        /** The payer has not finished, or the merchant has not asked for the money. */
        OPEN,
        /** The money was taken; some or all of it may have gone back since. */
        CAPTURED,
        /** It ended without anything taken. */
        ENDED
    }

    /**
     * Money that went back.
     *
     * @param refund the refund of ours that it carries out, or null for one that was made at the gateway by hand
     */
    public record Cancel(String transactionKey, @Nullable UUID refund, Won amount, Instant at) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isCaptured() {
        return state == State.CAPTURED;
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }

    /** The cancel that carries out this refund. */
    public Optional<Cancel> cancelFor(UUID refund) {
        return cancels.stream().filter(cancel -> refund.equals(cancel.refund())).findFirst();
    }
}
