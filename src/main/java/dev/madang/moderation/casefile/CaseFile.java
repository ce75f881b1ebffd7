package dev.madang.moderation.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param kind of the thing, see {@link dev.madang.moderation.Reportable#kind}
 * @param owner who is responsible for the thing; null for what several share
 * @param title of the thing when it was reported last
 * @param weight of all reports; 100 is one of somebody without a record
 * @param dueAt by when it should be decided: sooner the more it weighs
 * @param operator who works on it; null while nobody does
 */
public record CaseFile(
        UUID id,
        String kind,
        String thing,
        @Nullable UUID owner,
        @Nullable String ownerName,
        String title,
        CaseStatus status,
        int weight,
        int reports,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant decidedAt,
        @Nullable UUID operator,
        @Nullable String operatorName) {

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }

    public boolean isWorkedOnBy(UUID someone) {
        return someone.equals(operator);
    }

    /** {@code WAITING}, {@code CLAIMED}, {@code PROPOSED} or {@code DECIDED}. */
    public String state() {
        return !isOpen() ? status.name() : operator == null ? "WAITING" : "CLAIMED";
    }

    public boolean isLate(Instant now) {
        return status != CaseStatus.DECIDED && dueAt.isBefore(now);
    }

    public String path() {
        return "/admin/reports/" + id;
    }
}
