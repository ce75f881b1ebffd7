package dev.madang.rental.claim.web;

import dev.madang.rental.Actor;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim on a deposit as one of its two sides, or an operator, sees it ({@code rental/claim/claim}, {@code
 * rental/claim/reservation-claim}).
 *
 * @param role as what the reader looks at it
 * @param outcome how it was settled; null while that is open
 */
public record ClaimPage(
        UUID reservation,
        Actor role,
        ClaimStatus status,
        @Nullable ClaimStep outcome,
        Instant openedAt,
        Amounts amounts,
        Turn turn,
        Proof proof,
        List<Line> log) {

    /**
     * @param claimable the most it could have come to: the deposit less the late fee
     * @param counter what the guest offers instead; null when they did not
     * @param settled what the host gets; null while that is open
     */
    public record Amounts(
            Won claimable,
            Won asked,
            @Nullable Won counter,
            @Nullable Won settled) {

        /** What goes back to the guest, once that is certain; null before. */
        public @Nullable Won back() {
            return settled == null ? null : claimable.minus(settled);
        }
    }

    /**
     * @param dueAt when the turn of whoever has to act ends; null once it is settled
     * @param late whether operators are late with their decision
     * @param open the steps that the reader may take now
     */
    public record Turn(@Nullable Instant dueAt, boolean late, Set<ClaimStep> open) {}

    /** @param withoutPhotos why there are none, in the host's words; empty when there are */
    public record Proof(List<UUID> photos, String withoutPhotos) {}

    /**
     * @param operator the name of the operator who did it; null when it was none
     * @param step {@code OPEN} or a {@link ClaimStep}
     */
    record Line(
            Instant at,
            Actor actor,
            @Nullable String operator,
            String step,
            @Nullable Won amount,
            String words) {}

    /** Whether it is the reader who has to act now. */
    public boolean isYourTurn() {
        return turn.open().contains(ClaimStep.AGREE)
                || turn.open().contains(ClaimStep.ACCEPT)
                || turn.open().contains(ClaimStep.DECIDE);
    }

    public boolean canAnswer() {
        return turn.open().contains(ClaimStep.AGREE);
    }

    public boolean canAnswerCounter() {
        return turn.open().contains(ClaimStep.ACCEPT);
    }

    public boolean canWithdraw() {
        return turn.open().contains(ClaimStep.WITHDRAW);
    }

    public boolean canDecide() {
        return turn.open().contains(ClaimStep.DECIDE);
    }
}
