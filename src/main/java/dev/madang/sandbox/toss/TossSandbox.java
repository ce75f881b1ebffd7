package dev.madang.sandbox.toss;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the stand-in does with a payment when a merchant asks, with the trouble that the tester chose. */
@Component
@Profile("local")
@EnableConfigurationProperties(TossSandboxSettings.class)
class TossSandbox {

    private final SandboxPayments payments;
    private final Notices notices;
    private final TossSandboxSettings settings;
    private final Clock clock;

    TossSandbox(SandboxPayments payments, Notices notices, TossSandboxSettings settings, Clock clock) {
        this.payments = payments;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    record Confirm(String paymentKey, String orderId, long amount) {}

    record Cancel(
            String cancelReason,
            @Nullable Long cancelAmount,
            @Nullable Long refundableAmount) {}

    SandboxPayment open(NewPayment wanted, boolean byWidget) {
        wanted.check();
        if (payments.findOrder(wanted.orderId())
                .filter(earlier -> earlier.approvedAt() != null)
                .isPresent()) {
            throw new TossRefusal("DUPLICATED_ORDER_ID");
        }
        return payments.open(wanted, byWidget);
    }

    /** @throws OutOfOrder while the gateway is down for this payment */
    SandboxPayment find(String paymentKey) {
        return up(payments.find(paymentKey).orElseThrow(() -> new TossRefusal("NOT_FOUND_PAYMENT")));
    }

    /** @throws OutOfOrder while the gateway is down for this payment */
    SandboxPayment findOrder(String orderId) {
        return up(payments.findOrder(orderId).orElseThrow(() -> new TossRefusal("NOT_FOUND_PAYMENT")));
    }

    /** @throws OutOfOrder when the gateway is down for this payment */
    Done confirm(Confirm wanted) {
        SandboxPayment payment = find(wanted.paymentKey());
        if (!payment.orderId().equals(wanted.orderId())) {
            throw new TossRefusal("NOT_FOUND_PAYMENT_SESSION");
        }
        suffer(payment, payment.confirmTrouble(), "REJECT_CARD_PAYMENT");
        requireConfirmable(find(wanted.paymentKey()), wanted.amount());
        if (!payments.capture(wanted.paymentKey())) {
            throw new TossRefusal("ALREADY_PROCESSED_PAYMENT");
        }
        return changed(wanted.paymentKey(), payment.confirmTrouble());
    }

    /** @throws OutOfOrder when the gateway is down for this payment */
    Done cancel(String paymentKey, Cancel wanted) {
        SandboxPayment payment = find(paymentKey);
        if (wanted.cancelReason().isBlank() || wanted.cancelReason().length() > 200) {
            throw new TossRefusal("INVALID_REQUEST");
        }
        suffer(payment, payment.cancelTrouble(), "REFUND_REJECTED");
        requireCancelable(find(paymentKey), wanted);
        long amount = Objects.requireNonNullElse(wanted.cancelAmount(), payment.balance());
        if (!payments.cancel(paymentKey, amount, wanted.refundableAmount(), wanted.cancelReason())) {
            throw new TossRefusal("FORBIDDEN_CONSECUTIVE_REQUEST");
        }
        return changed(paymentKey, payment.cancelTrouble());
    }

    private void suffer(SandboxPayment payment, Trouble trouble, String refusal) {
        switch (trouble) {
            case REFUSED -> throw new TossRefusal(refusal);
            case HANGS_BEFORE -> sleep(settings.hang());
            case DOWN -> {
                if (payment.downUntil() == null) {
                    payments.goDown(payment.paymentKey(), clock.instant().plus(settings.down()));
                    throw new OutOfOrder();
                }
            }
            default -> {}
        }
    }

    private SandboxPayment up(SandboxPayment payment) {
        if (payment.isDown(clock.instant())) {
            throw new OutOfOrder();
        }
        return payment;
    }

    private Done changed(String paymentKey, Trouble trouble) {
        SandboxPayment payment = payments.find(paymentKey).orElseThrow();
        notices.send(payment);
        if (trouble == Trouble.HANGS_AFTER) {
            sleep(settings.hang());
        }
        return new Done(payment, trouble == Trouble.ANSWER_LOST);
    }

    private static void requireConfirmable(SandboxPayment payment, long amount) {
        switch (payment.status()) {
            case IN_PROGRESS -> {}
            case READY -> throw new TossRefusal("UNAPPROVED_ORDER_ID");
            case ABORTED, EXPIRED -> throw new TossRefusal("NOT_FOUND_PAYMENT_SESSION");
            case DONE, CANCELED, PARTIAL_CANCELED -> throw new TossRefusal("ALREADY_PROCESSED_PAYMENT");
        }
        if (payment.amount() != amount) {
            throw new TossRefusal("INVALID_REQUEST");
        }
    }

    private static void requireCancelable(SandboxPayment payment, Cancel wanted) {
        if (payment.status() == TossStatus.CANCELED) {
            throw new TossRefusal("ALREADY_CANCELED_PAYMENT");
        }
        if (!payment.isCancelable()) {
            throw new TossRefusal("NOT_CANCELABLE_PAYMENT");
        }
        Long expected = wanted.refundableAmount();
        if (expected != null && expected != payment.balance()) {
            throw new TossRefusal("NOT_MATCHES_REFUNDABLE_AMOUNT");
        }
        Long amount = wanted.cancelAmount();
        if (amount != null && (amount <= 0 || amount > payment.balance())) {
            throw new TossRefusal("NOT_CANCELABLE_AMOUNT");
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
