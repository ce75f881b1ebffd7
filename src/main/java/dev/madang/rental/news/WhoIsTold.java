package dev.madang.rental.news;

import static dev.madang.rental.news.Telling.BOTH;
import static dev.madang.rental.news.Telling.BOTH_BESIDE_A_LETTER;
import static dev.madang.rental.news.Telling.OTHERS;
import static dev.madang.rental.news.Telling.OTHERS_BESIDE_A_LETTER;

import dev.madang.rental.Actor;
import dev.madang.rental.ClaimStep;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
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
            case PROPOSE, AGREE, REPORT_ABSENCE -> OTHERS_BESIDE_A_LETTER;
            case DENY_ABSENCE, TAKE_BACK_REPORT -> OTHERS;
            case HAND_OVER, RETURN -> OTHERS;
            case EXTEND -> BOTH;
            case CLAIM -> OTHERS_BESIDE_A_LETTER;
            case COMPLETE -> BOTH;
            case SETTLE -> BOTH_BESIDE_A_LETTER;
        };
    }

    /** What the step is called in the sentence: by what it ended, and whether silence decided. */
    static String word(@Nullable ReservationStep step, @Nullable ReservationStatus from, Actor by) {
        return switch (step) {
            case null -> "REQUEST";
            case EXPIRE -> "EXPIRE-" + from;
            case CANCEL -> "CANCEL-BY-" + by;
            case HAND_OVER, RETURN -> by == Actor.SYSTEM ? step + "-SILENT" : step.name();
            default -> step.name();
        };
    }

    /** Of what happens to a claim between its opening and its settling, which are steps of the reservation, too. */
    static Telling of(ClaimStep step) {
        return switch (step) {
            case COUNTER, DISPUTE, REJECT, ESCALATE -> OTHERS_BESIDE_A_LETTER;
            case AGREE, ACCEPT, HOLD, WITHDRAW, DECIDE -> BOTH_BESIDE_A_LETTER;
        };
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
