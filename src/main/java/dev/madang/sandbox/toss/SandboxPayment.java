package dev.madang.sandbox.toss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment in the books of the stand-in; amounts in won. */
record SandboxPayment(
        String paymentKey,
        String orderId,
        String orderName,
        long amount,
        long balance,
        TossStatus status,
        boolean byWidget,
        String successUrl,
        String failUrl,
        Trouble confirmTrouble,
        Trouble cancelTrouble,
        @Nullable Instant downUntil,
        int notices,
        @Nullable String failure,
        @Nullable String lastTransactionKey,
        Instant requestedAt,
        @Nullable Instant authorisedAt,
        @Nullable Instant approvedAt,
        List<Cancel> cancels) {

    /** How long the buyer may take, and then the merchant. */
    private static final Duration BUYER = Duration.ofMinutes(30);

    private static final Duration MERCHANT = Duration.ofMinutes(10);

    record Cancel(String transactionKey, long amount, long balance, String reason, Instant canceledAt) {}

    boolean isOver(Instant now) {
        return switch (status) {
            case READY -> now.isAfter(requestedAt.plus(BUYER));
            case IN_PROGRESS -> authorisedAt != null && now.isAfter(authorisedAt.plus(MERCHANT));
            default -> false;
        };
    }

    boolean isDown(Instant now) {
        return downUntil != null && now.isBefore(downUntil);
    }

    boolean isCancelable() {
        return status == TossStatus.DONE || status == TossStatus.PARTIAL_CANCELED;
    }
}
