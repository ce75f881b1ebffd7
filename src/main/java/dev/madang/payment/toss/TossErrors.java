package dev.madang.payment.toss;

import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.NotNow;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import java.util.Set;

/**
 * What an error code of Toss means for the money. The status alone says nothing; a code that stands in no list, such as
 * one that is new, leaves the outcome open.
 */
enum TossErrors {
    CONFIRM(
            Set.of(
                    "EXCEED_MAX_CARD_INSTALLMENT_PLAN",
                    "INVALID_REQUEST",
                    "NOT_ALLOWED_POINT_USE",
                    "INVALID_REJECT_CARD",
                    "BELOW_MINIMUM_AMOUNT",
                    "INVALID_CARD_EXPIRATION",
                    "INVALID_STOPPED_CARD",
                    "EXCEED_MAX_DAILY_PAYMENT_COUNT",
                    "NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT",
                    "INVALID_CARD_INSTALLMENT_PLAN",
                    "NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN",
                    "EXCEED_MAX_PAYMENT_AMOUNT",
                    "NOT_FOUND_TERMINAL_ID",
                    "INVALID_AUTHORIZE_AUTH",
                    "INVALID_CARD_LOST_OR_STOLEN",
                    "RESTRICTED_TRANSFER_ACCOUNT",
                    "INVALID_CARD_NUMBER",
                    "INVALID_UNREGISTERED_SUBMALL",
                    "NOT_REGISTERED_BUSINESS",
                    "EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT",
                    "EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT",
                    "CARD_PROCESSING_ERROR",
                    "EXCEED_MAX_AMOUNT",
                    "INVALID_ACCOUNT_INFO_RE_REGISTER",
                    "NOT_AVAILABLE_PAYMENT",
                    "UNAPPROVED_ORDER_ID",
                    "EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT",
                    "REJECT_ACCOUNT_PAYMENT",
                    "REJECT_CARD_PAYMENT",
                    "REJECT_CARD_COMPANY",
                    "FORBIDDEN_REQUEST",
                    "REJECT_TOSSPAY_INVALID_ACCOUNT",
                    "EXCEED_MAX_AUTH_COUNT",
                    "EXCEED_MAX_ONE_DAY_AMOUNT",
                    "NOT_AVAILABLE_BANK",
                    "INVALID_PASSWORD",
                    "FDS_ERROR",
                    "NOT_FOUND_PAYMENT",
                    "NOT_FOUND_PAYMENT_SESSION"),
            Set.of("INVALID_API_KEY", "UNAUTHORIZED_KEY", "INCORRECT_BASIC_AUTH_FORMAT", "INVALID_IDEMPOTENCY_KEY")),

    LOOK(Set.of("NOT_FOUND_PAYMENT", "NOT_FOUND"), Set.of()),

    CANCEL(
            Set.of(
                    "ALREADY_CANCELED_PAYMENT",
                    "INVALID_REFUND_ACCOUNT_INFO",
                    "EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT",
                    "INVALID_REQUEST",
                    "INVALID_REFUND_ACCOUNT_NUMBER",
                    "INVALID_BANK",
                    "REFUND_REJECTED",
                    "ALREADY_REFUND_PAYMENT",
                    "NOT_CANCELABLE_AMOUNT",
                    "FORBIDDEN_REQUEST",
                    "NOT_CANCELABLE_PAYMENT",
                    "EXCEED_MAX_REFUND_DUE",
                    "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT",
                    "NOT_ALLOWED_PARTIAL_REFUND",
                    "NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER",
                    "EXCEED_CANCEL_LIMIT",
                    "NOT_FOUND_PAYMENT"),
            Set.of(
                    "NOT_MATCHES_REFUNDABLE_AMOUNT",
                    "FORBIDDEN_BANK_REFUND_REQUEST",
                    "NOT_AVAILABLE_BANK",
                    "UNAUTHORIZED_KEY",
                    "INCORRECT_BASIC_AUTH_FORMAT",
                    "INVALID_API_KEY",
                    "INVALID_IDEMPOTENCY_KEY"));

    /** The first request with this key is still at work, and its answer will come under this key. */
    private static final String PROCESSING = "IDEMPOTENT_REQUEST_PROCESSING";

    private final Set<String> refused;
    private final Set<String> retryable;

    TossErrors(Set<String> refused, Set<String> retryable) {
        this.refused = refused;
        this.retryable = retryable;
    }

    GatewayAnswer answer(String code) {
        if (refused.contains(code)) {
            return new Refused(code);
        }
        return retryable.contains(code) ? new NotNow(code) : new Unclear(code, !code.equals(PROCESSING));
    }
}
