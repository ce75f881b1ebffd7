package dev.madang.rental.news;

import static dev.madang.rental.news.Telling.BOTH;
import static dev.madang.rental.news.Telling.BOTH_BY_LETTER;
import static dev.madang.rental.news.Telling.OTHERS;
import static dev.madang.rental.news.Telling.OTHERS_BY_LETTER;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import org.jspecify.annotations.Nullable;

/**
 * The table: of every step of a rental that moves money, days or a duty, who is told what. A step that is not in it does not
 * compile. The sentences are the messages {@code news.<word>.<side>}.
 */
final class WhoIsTold {

    private WhoIsTold() {}

    /** @param step null for the request itself */
    static Telling of(@Nullable ReservationStep step) {
        return switch (step) {
            case null -> OTHERS;
            case APPROVE, DECLINE, CHANGE -> OTHERS;
            case PAY, PAY_LATE, CANCEL, EXPIRE, NO_SHOW -> BOTH;
            case PROPOSE, AGREE, REPORT_ABSENCE -> OTHERS_BY_LETTER;
            case DENY_ABSENCE, TAKE_BACK_REPORT -> OTHERS;
            case HAND_OVER, RETURN -> OTHERS;
            case EXTEND -> BOTH;
            case CLAIM -> OTHERS_BY_LETTER;
            case COMPLETE -> BOTH;
            case SETTLE -> BOTH_BY_LETTER;
        };
    }

    /** What the step is called in the sentence: by what it ended, and whether silence decided. */
    static String word(@Nullable ReservationStep step, @Nullable ReservationStatus from, Actor by) {
        return switch (step) {
            case null -> "REQUEST";
            case EXPIRE -> "EXPIRE-" + from;
            case CANCEL -> "CANCEL-BY-" + by;
            case HAND_OVER, RETURN ->
                by == Actor.SYSTEM ? step + "-SILENT" : by == Actor.ADMIN ? step + "-DECIDED" : step.name();
            default -> step.name();
        };
    }

    /** Whether it is the step of a claim, of which the claim tells: it knows how much. */
    static boolean isOfAClaim(@Nullable ReservationStep step) {
        return step == ReservationStep.CLAIM || step == ReservationStep.SETTLE;
    }

    /** @param step null for the opening */
    static Telling of(@Nullable ClaimStep step) {
        return switch (step) {
            case null -> OTHERS_BY_LETTER;
            case COUNTER, DISPUTE, REJECT, ESCALATE -> OTHERS_BY_LETTER;
            case AGREE, ACCEPT, HOLD, WITHDRAW, DECIDE -> BOTH_BY_LETTER;
        };
    }

    /** What the step of a claim is called in the sentence; its opening and its end as those of the reservation. */
    static String word(@Nullable ClaimStep step, ClaimStatus to) {
        if (to == ClaimStatus.SETTLED) {
            return ReservationStep.SETTLE.name();
        }
        return step == null ? ReservationStep.CLAIM.name() : "CLAIM-" + step;
    }

    /** By which setting a member switches it off. */
    static Kind kind(@Nullable ReservationStep step) {
        return switch (step) {
            case null -> Kind.RESERVATION;
            case APPROVE, DECLINE, CHANGE, PAY, PAY_LATE, CANCEL, EXPIRE, EXTEND -> Kind.RESERVATION;
            case PROPOSE, AGREE, REPORT_ABSENCE, DENY_ABSENCE, TAKE_BACK_REPORT, NO_SHOW, HAND_OVER, RETURN ->
                Kind.HAND_OVER;
            case CLAIM, COMPLETE, SETTLE -> Kind.DEPOSIT;
        };
    }
}
