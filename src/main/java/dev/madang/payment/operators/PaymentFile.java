package dev.madang.payment.operators;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.domain.AttemptStatus;
import dev.madang.payment.domain.RefundStatus;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as operators see it ({@code payment/file}).
 *
 * @param kept whether the payer has the thing for the money
 * @param lookAt when the gateway is asked next; null when nothing is awaited
 * @param left what can still be given back by hand
 */
public record PaymentFile(Head head, Won left, List<Back> refunds, List<Request> requests, List<Look> looks) {

    /** The attempt itself. */
    public record Head(
            UUID id,
            String kind,
            UUID thing,
            UUID payer,
            String payerName,
            Won amount,
            String orderName,
            PaymentProvider provider,
            AttemptStatus status,
            @Nullable String paymentKey,
            boolean kept,
            int looks,
            @Nullable Instant lookAt,
            @Nullable String failure,
            @Nullable String method,
            @Nullable String receiptUrl,
            @Nullable Instant capturedAt,
            Instant createdAt) {}

    /** Money that went back or is to. */
    public record Back(
            UUID id,
            Won amount,
            String reason,
            RefundStatus status,
            int tries,
            @Nullable String failure,
            Instant dueAt,
            @Nullable Instant doneAt) {}

    /** What operators asked to give back. */
    public record Request(
            UUID id,
            Won amount,
            String reason,
            String status,
            UUID by,
            String byName,
            Instant askedAt,
            @Nullable String decidedByName) {}

    /** What the gateway said when it was asked. */
    public record Look(
            Instant at,
            String byName,
            String answer,
            @Nullable Won balance,
            @Nullable String code) {}

    /** What waits for a second operator; null when nothing does. */
    public @Nullable Request waiting() {
        return requests.stream()
                .filter(request -> request.status().equals("WAITING"))
                .findFirst()
                .orElse(null);
    }
}
