package dev.madang.settlement.month;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure to which two ways came to different ends.
 *
 * @param what message key behind {@code settlement.difference.}
 * @param thing what it is of; null for a figure of the whole month
 * @param key the row of the source whose line it is, so that another line can put it right; null where it is none
 */
public record FoundDifference(
        UUID id,
        String source,
        String what,
        @Nullable UUID thing,
        @Nullable UUID key,
        long recorded,
        long recounted) {

    public long by() {
        return recorded - recounted;
    }
}
