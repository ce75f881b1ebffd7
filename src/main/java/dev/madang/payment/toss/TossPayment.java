package dev.madang.payment.toss;

import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.GatewayPayment.Cancel;
import dev.madang.payment.gateway.GatewayPayment.State;
import dev.madang.shared.Graphemes;
import dev.madang.shared.Won;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Madang reads of Toss's Payment object. */
record TossPayment(
        String orderId,
        String paymentKey,
        String status,
        long totalAmount,
        long balanceAmount,
        @Nullable String method,
        @Nullable OffsetDateTime approvedAt,
        @Nullable List<TossCancel> cancels,
        @Nullable Failure failure,
        @Nullable Link receipt,
        @Nullable Link checkout) {

    /** Where a refund's id stands in the reason that goes to Toss and comes back. */
    private static final Pattern REFUND = Pattern.compile("#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

    private static final int LONGEST_REASON = 200;

    TossPayment {
        Objects.requireNonNull(orderId);
        Objects.requireNonNull(paymentKey);
        Objects.requireNonNull(status);
    }

    record Failure(@Nullable String code) {}

    record Link(@Nullable String url) {}

    record TossCancel(
            String transactionKey,
            long cancelAmount,
            OffsetDateTime canceledAt,
            @Nullable String cancelReason,
            @Nullable String cancelStatus) {

        boolean isDone() {
            return cancelStatus == null || cancelStatus.equals("DONE");
        }

        Cancel toCancel() {
            return new Cancel(transactionKey, refund(), Won.of(cancelAmount), canceledAt.toInstant());
        }

        private @Nullable UUID refund() {
            var id = REFUND.matcher(cancelReason == null ? "" : cancelReason);
            return id.find() ? UUID.fromString(id.group(1)) : null;
        }
    }

    /** The reason with the refund's id at its end. */
    static String reason(String words, UUID refund) {
        String mark = " #" + refund;
        int room = LONGEST_REASON - mark.length();
        String cut = words;
        for (int most = room; cut.length() > room; most--) {
            cut = Graphemes.cut(words, most);
        }
        return cut + mark;
    }

    GatewayPayment toGatewayPayment() {
        return new GatewayPayment(
                orderId,
                paymentKey,
                state(),
                Won.of(totalAmount),
                Won.of(balanceAmount),
                method,
                receipt == null ? null : receipt.url(),
                approvedAt == null ? null : approvedAt.toInstant(),
                failure == null ? null : failure.code(),
                cancels == null
                        ? List.of()
                        : cancels.stream()
                                .filter(TossCancel::isDone)
                                .map(TossCancel::toCancel)
                                .toList());
    }

    private State state() {
        return switch (status) {
            case "DONE", "CANCELED", "PARTIAL_CANCELED" -> approvedAt == null ? State.ENDED : State.CAPTURED;
            case "ABORTED", "EXPIRED" -> State.ENDED;
            default -> State.OPEN;
        };
    }
}
