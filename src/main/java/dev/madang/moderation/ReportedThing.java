package dev.madang.moderation;

import dev.madang.shared.Graphemes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it is at this moment, to be kept with a report.
 *
 * @param owner who is responsible for it; null for what several share
 * @param title by which its owner and operators know it again
 * @param text all that is said in it, line by line
 * @param photos media ids
 * @param href the page on which it can be seen
 */
public record ReportedThing(@Nullable UUID owner, String title, String text, List<UUID> photos, String href) {

    /** A title for what has none: how its text begins. */
    public static String titleOf(String text, int most) {
        return Graphemes.abbreviate(text.strip().replaceAll("\\s+", " "), most);
    }
}
