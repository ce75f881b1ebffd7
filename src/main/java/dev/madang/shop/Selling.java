package dev.madang.shop;

import dev.madang.platform.paging.Turn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a seller is about: each noun of the shop shows what they have of it, as a section.
 *
 * @param list the noun whose pages are turned, which is then alone on the page; null for the first page of all
 */
public record Selling(UUID seller, @Nullable String list, Turn turn) {

    public Selling {
        turn = list == null ? Turn.FIRST : turn;
    }

    /** Whether what a seller has of this noun is to be shown. */
    public boolean isAbout(String noun) {
        return list == null || list.equals(noun);
    }

    /** Address of all that a seller has of this noun. */
    public static String listOf(String noun) {
        return "/selling?list=" + noun;
    }
}
