package dev.madang.payment.web;

import dev.madang.payment.domain.Attempt;
import dev.madang.payment.domain.AttemptStatus;
import dev.madang.payment.domain.Failure;
import dev.madang.shared.Won;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Feeds {@code payment/checking}, {@code payment/failed} and {@code payment/returned}.
 *
 * @param failure the part of a message key that says why nothing was charged
 * @param again whether it can be tried again
 */
record AttemptPage(
        UUID id, String title, Won amount, String returnPath, String failure, HttpStatus status, boolean again) {

    /** The codes that have a sentence of their own; all others share one. */
    private static final Set<String> NAMED = Set.of(
            Failure.AMOUNT_CHANGED,
            Failure.PRICE_CHANGED,
            Failure.NOT_PAYABLE,
            Failure.EXPIRED,
            "NOT_FOUND_PAYMENT_SESSION",
            "REJECT_CARD_COMPANY",
            "REJECT_CARD_PAYMENT",
            "REJECT_ACCOUNT_PAYMENT",
            "INVALID_STOPPED_CARD",
            "INVALID_CARD_EXPIRATION",
            "INVALID_CARD_LOST_OR_STOLEN",
            "EXCEED_MAX_DAILY_PAYMENT_COUNT",
            "EXCEED_MAX_PAYMENT_AMOUNT");

    static AttemptPage of(Attempt attempt) {
        String code = attempt.failure();
        return new AttemptPage(
                attempt.id(),
                attempt.orderName(),
                attempt.amount(),
                attempt.returnPath(),
                code != null && NAMED.contains(code) ? code : "OTHER",
                attempt.status() == AttemptStatus.FAILED ? status(code) : HttpStatus.OK,
                !Failure.NOT_PAYABLE.equals(code));
    }

    private static HttpStatus status(@Nullable String code) {
        return switch (code) {
            case Failure.AMOUNT_CHANGED -> HttpStatus.BAD_REQUEST;
            case Failure.PRICE_CHANGED, Failure.NOT_PAYABLE -> HttpStatus.CONFLICT;
            case Failure.EXPIRED, "NOT_FOUND_PAYMENT_SESSION" -> HttpStatus.GONE;
            case null, default -> HttpStatus.PAYMENT_REQUIRED;
        };
    }
}
