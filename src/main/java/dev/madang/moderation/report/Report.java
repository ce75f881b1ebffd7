package dev.madang.moderation.report;

import dev.madang.moderation.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report, with the thing as it was then.
 *
 * @param text the reporter's own words; empty where none were needed
 * @param weight 100 is one of somebody without a record
 * @param title of the thing, and all that was said in it
 * @param outcome {@code UPHELD} or {@code DISMISSED}; null while nobody has decided
 * @param evidence media ids of the reporter's photos
 * @param photos media ids of the thing's
 */
public record Report(
        UUID id,
        String receipt,
        UUID reporter,
        String reporterName,
        String kind,
        Rule rule,
        String text,
        int weight,
        Instant reportedAt,
        String title,
        String content,
        @Nullable String outcome,
        @Nullable Instant answeredAt,
        List<UUID> evidence,
        List<UUID> photos) {

    public String status() {
        return outcome == null ? "WAITING" : outcome;
    }
}
