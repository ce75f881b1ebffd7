package dev.madang.payment.kakaopay;

import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.payment.gateway.GatewayPayment.Cancel;
import dev.madang.payment.gateway.GatewayPayment.State;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Madang reads of an order as KakaoPay tells it; its times are Seoul's, without saying so. */
record KakaoPayOrder(
        String tid,
        String status,
        String partner_order_id,
        Amount amount,
        @Nullable Amount cancel_available_amount,
        @Nullable String payment_method_type,
        @Nullable LocalDateTime approved_at,
        @Nullable List<Action> payment_action_details) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    KakaoPayOrder {
        Objects.requireNonNull(tid);
        Objects.requireNonNull(status);
        Objects.requireNonNull(partner_order_id);
        Objects.requireNonNull(amount);
    }

    record Amount(long total) {}

    /** @param payload of a cancellation of ours, the refund's id */
    record Action(
            String aid,
            long amount,
            @Nullable LocalDateTime approved_at,
            @Nullable String payment_action_type,
            @Nullable String payload) {

        boolean isCancel() {
            return "CANCEL".equals(payment_action_type) && approved_at != null;
        }

        Cancel toCancel() {
            return new Cancel(aid, refund(payload), Won.of(amount), Seoul.at(Objects.requireNonNull(approved_at)));
        }

        private static @Nullable UUID refund(@Nullable String payload) {
            return payload != null && ID.matcher(payload).matches() ? UUID.fromString(payload) : null;
        }
    }

    GatewayPayment toGatewayPayment() {
        State state = state();
        return new GatewayPayment(
                partner_order_id,
                tid,
                state,
                Won.of(amount.total()),
                Won.of(cancel_available_amount == null ? 0 : cancel_available_amount.total()),
                method(),
                null,
                captured(state),
                state == State.ENDED ? status : null,
                payment_action_details == null
                        ? List.of()
                        : payment_action_details.stream()
                                .filter(Action::isCancel)
                                .map(Action::toCancel)
                                .toList());
    }

    private @Nullable Instant captured(State state) {
        return state == State.CAPTURED ? Seoul.at(Objects.requireNonNull(approved_at)) : null;
    }

    /** What was approved says when. */
    private State state() {
        return approved_at == null && !status.equals("QUIT_PAYMENT") && !status.equals("FAIL_PAYMENT")
                ? State.OPEN
                : stateOf(status);
    }

    private static State stateOf(String status) {
        return switch (status) {
            case "SUCCESS_PAYMENT", "PART_CANCEL_PAYMENT", "CANCEL_PAYMENT" -> State.CAPTURED;
            case "QUIT_PAYMENT", "FAIL_PAYMENT" -> State.ENDED;
            default -> State.OPEN;
        };
    }

    private String method() {
        return switch (payment_method_type) {
            case "CARD" -> "카카오페이 카드";
            case "MONEY" -> "카카오페이 머니";
            case null, default -> "카카오페이";
        };
    }
}
