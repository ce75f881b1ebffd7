package dev.madang.moderation.casefile;

import dev.madang.moderation.Rule;
import dev.madang.moderation.sanction.Measure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decided about a case.
 *
 * @param days of a suspension; null for everything else
 * @param second the other operator who agreed; null where none has to, and while none has
 * @param undoneAt since when it holds no more
 */
public record Decision(
        UUID id,
        UUID operator,
        String operatorName,
        Measure measure,
        Rule rule,
        String text,
        @Nullable Integer days,
        Instant decidedAt,
        @Nullable UUID second,
        @Nullable String secondName,
        @Nullable Instant undoneAt,
        @Nullable String undoneText) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    public boolean isBy(UUID someone) {
        return operator.equals(someone);
    }
}
