package dev.madang.moderation.sanction;

import dev.madang.moderation.Rule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a thing, by whom and why.
 *
 * @param decision its id; null for what the rules decided by themselves
 * @param member whose thing it is; null for what several share
 * @param operator null for what the rules decided by themselves
 * @param second the other operator, where two decided
 * @param days of a suspension; null for everything else
 * @param text to the member
 * @param title of the thing
 */
public record Verdict(
        @Nullable UUID decision,
        @Nullable UUID member,
        @Nullable UUID operator,
        @Nullable UUID second,
        Measure measure,
        Rule rule,
        @Nullable Integer days,
        String text,
        String kind,
        String thing,
        String title) {}
