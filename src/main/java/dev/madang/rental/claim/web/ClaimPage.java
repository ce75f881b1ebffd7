package dev.madang.rental.claim.web;

import dev.madang.rental.Actor;
import dev.madang.rental.ClaimStatus;
import dev.madang.rental.ClaimStep;
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
 * @param claimable the most it could have come to: the deposit less the late fee
 * @param counter what the guest offers instead; null when they did not
 * @param settled what the host gets; null while that is open
 * @param outcome how it was settled; null while that is open
 * @param dueAt when the turn of whoever has to act ends; null once it is settled
 * @param late whether operators are late with their decision
 * @param withoutPhotos why there are none, in the host's words; empty when there are
 * @param open the steps that the reader may take now
 */
public record ClaimPage(
        UUID reservation,
        Actor role,
        ClaimStatus status,
        Won claimable,
        Won amount,
        @Nullable Won counter,
        @Nullable Won settled,
        @Nullable ClaimStep outcome,
        Instant openedAt,
        @Nullable Instant dueAt,
        boolean late,
        List<UUID> photos,
        String withoutPhotos,
        List<Line> log,
        Set<ClaimStep> open) {

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
        return open.contains(ClaimStep.AGREE) || open.contains(ClaimStep.ACCEPT) || open.contains(ClaimStep.DECIDE);
    }

    public boolean canAnswer() {
        return open.contains(ClaimStep.AGREE);
    }

    public boolean canAnswerCounter() {
        return open.contains(ClaimStep.ACCEPT);
    }

    public boolean canWithdraw() {
        return open.contains(ClaimStep.WITHDRAW);
    }

    public boolean canDecide() {
        return open.contains(ClaimStep.DECIDE);
    }

    /** What goes back to the guest, once that is certain; null before. */
    public @Nullable Won back() {
        return settled == null ? null : claimable.minus(settled);
    }
}
