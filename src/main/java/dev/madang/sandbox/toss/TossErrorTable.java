package dev.madang.sandbox.toss;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Toss's error codes with the status that goes with each, and a sentence in the language that was asked for. */
@Component
@Profile("local")
class TossErrorTable {

    private static final Map<Integer, String> CODES = Map.of(
            400,
            """
            ALREADY_PROCESSED_PAYMENT PROVIDER_ERROR EXCEED_MAX_CARD_INSTALLMENT_PLAN INVALID_REQUEST
            NOT_ALLOWED_POINT_USE INVALID_API_KEY INVALID_REJECT_CARD BELOW_MINIMUM_AMOUNT INVALID_CARD_EXPIRATION
            INVALID_STOPPED_CARD EXCEED_MAX_DAILY_PAYMENT_COUNT NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT
            INVALID_CARD_INSTALLMENT_PLAN NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN EXCEED_MAX_PAYMENT_AMOUNT
            NOT_FOUND_TERMINAL_ID INVALID_AUTHORIZE_AUTH INVALID_CARD_LOST_OR_STOLEN RESTRICTED_TRANSFER_ACCOUNT
            INVALID_CARD_NUMBER INVALID_UNREGISTERED_SUBMALL NOT_REGISTERED_BUSINESS
            EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT CARD_PROCESSING_ERROR
            EXCEED_MAX_AMOUNT INVALID_ACCOUNT_INFO_RE_REGISTER NOT_AVAILABLE_PAYMENT UNAPPROVED_ORDER_ID
            EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT INVALID_IDEMPOTENCY_KEY INCORRECT_SUCCESS_URL_FORMAT
            INCORRECT_FAIL_URL_FORMAT INVALID_CLIENT_KEY DUPLICATED_ORDER_ID ALREADY_CANCELED_PAYMENT
            INVALID_REFUND_ACCOUNT_INFO EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT INVALID_REFUND_ACCOUNT_NUMBER INVALID_BANK
            NOT_MATCHES_REFUNDABLE_AMOUNT REFUND_REJECTED ALREADY_REFUND_PAYMENT FORBIDDEN_BANK_REFUND_REQUEST""",
            401,
            "UNAUTHORIZED_KEY",
            403,
            """
            REJECT_ACCOUNT_PAYMENT REJECT_CARD_PAYMENT REJECT_CARD_COMPANY FORBIDDEN_REQUEST
            REJECT_TOSSPAY_INVALID_ACCOUNT EXCEED_MAX_AUTH_COUNT EXCEED_MAX_ONE_DAY_AMOUNT NOT_AVAILABLE_BANK
            INVALID_PASSWORD INCORRECT_BASIC_AUTH_FORMAT FDS_ERROR FORBIDDEN_CONSECUTIVE_REQUEST NOT_CANCELABLE_AMOUNT
            NOT_CANCELABLE_PAYMENT EXCEED_MAX_REFUND_DUE NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT
            NOT_ALLOWED_PARTIAL_REFUND NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER EXCEED_CANCEL_LIMIT""",
            404,
            "NOT_FOUND_PAYMENT NOT_FOUND_PAYMENT_SESSION NOT_FOUND",
            409,
            "IDEMPOTENT_REQUEST_PROCESSING",
            500,
            """
            FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING FAILED_INTERNAL_SYSTEM_PROCESSING UNKNOWN_PAYMENT_ERROR
            FAILED_REFUND_PROCESS FAILED_METHOD_HANDLING_CANCEL FAILED_PARTIAL_REFUND COMMON_ERROR""");

    private final Map<String, Integer> statuses = CODES.entrySet().stream()
            .flatMap(row -> Stream.of(row.getValue().split("\\s+")).map(code -> Map.entry(code, row.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private final MessageSource messages;

    TossErrorTable(MessageSource messages) {
        this.messages = messages;
    }

    /** 400 for a code that stands in no table, such as one a tester made up. */
    int status(String code) {
        return statuses.getOrDefault(code, 400);
    }

    String message(String code, Locale locale) {
        String general = messages.getMessage("sandbox.toss.error", new Object[] {code}, locale);
        return String.valueOf(messages.getMessage("sandbox.toss.error." + code, null, general, locale));
    }
}
