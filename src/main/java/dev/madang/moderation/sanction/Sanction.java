package dev.madang.moderation.sanction;

import dev.madang.moderation.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter: what was decided about a member or a thing of theirs.
 *
 * @param decision of operators; null for what the rules decided by themselves
 * @param imposedBy null for what the rules decided by themselves
 * @param second the other operator, where two decided
 * @param kind of the thing, see {@link dev.madang.moderation.Reportable#kind}
 * @param endsAt of a suspension for some days; null for everything else
 * @param liftedAt since when it holds no more; null while it does
 * @param upheld for so many upheld reports within so many days the rules decided it by themselves; null where operators did
 */
public record Sanction(
        UUID id,
        @Nullable UUID decision,
        @Nullable UUID member,
        @Nullable UUID imposedBy,
        @Nullable UUID second,
        Measure measure,
        Rule rule,
        String text,
        String kind,
        String thing,
        String title,
        Instant beginsAt,
        @Nullable Instant endsAt,
        @Nullable Instant liftedAt,
        @Nullable Integer upheld,
        @Nullable Integer withinDays,
        @Nullable Appeal appeal) {

    /** For how long a member can appeal. */
    public static final Duration TERM = Duration.ofDays(14);

    /**
     * What its member says against it.
     *
     * @param overturned null while nobody has answered
     */
    public record Appeal(
            Instant appealedAt,
            @Nullable Instant answeredAt,
            @Nullable UUID answeredBy,
            @Nullable Boolean overturned) {

        boolean isAnswered() {
            return answeredAt != null;
        }
    }

    public boolean isOf(UUID someone) {
        return someone.equals(member);
    }

    public boolean isLifted() {
        return liftedAt != null;
    }

    /** Whether an appeal waits for its answer. Of what was lifted meanwhile nothing is left to answer. */
    public boolean isAppealOpen() {
        return appeal != null && !appeal.isAnswered() && !isLifted();
    }

    /** {@code OPEN}, {@code OVERTURNED} or {@code UPHELD}; null while there is no appeal. */
    public @Nullable String appealStatus() {
        if (appeal == null) {
            return null;
        }
        return isAppealOpen() ? "OPEN" : isLifted() ? "OVERTURNED" : "UPHELD";
    }

    public Instant appealableUntil() {
        return beginsAt.plus(TERM);
    }

    /** Whether its member can appeal now. */
    public boolean isAppealable(Instant now) {
        return appeal == null && !isLifted() && now.isBefore(appealableUntil());
    }

    /** {@code IN_FORCE}, {@code OVER} by the clock, or {@code LIFTED}. */
    public String statusAt(Instant now) {
        if (isLifted()) {
            return "LIFTED";
        }
        return endsAt != null && !now.isBefore(endsAt) ? "OVER" : "IN_FORCE";
    }

    /** Who has decided it, and so cannot answer an appeal against it. */
    public boolean isDecidedBy(UUID operator) {
        return operator.equals(imposedBy) || operator.equals(second);
    }

    public String path() {
        return "/me/sanctions/" + id;
    }

    public String appealPath() {
        return "/admin/appeals/" + id;
    }
}
