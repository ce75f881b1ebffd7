package dev.madang.shop.search;

import dev.madang.shared.Won;
import org.jspecify.annotations.Nullable;

/**
 * What goods are asked for.
 *
 * @param words as they were typed; empty for none
 * @param theme null for any
 * @param team empty for any
 * @param least price, included; null for any
 * @param most price, included; null for any
 * @param page from 1 on
 */
public record GoodsCriteria(
        String words,
        @Nullable String theme,
        String team,
        @Nullable Won least,
        @Nullable Won most,
        GoodsSort sort,
        int page) {

    public static final int PAGE_SIZE = 24;

    GoodsCriteria withoutTheme() {
        return new GoodsCriteria(words, null, team, least, most, sort, page);
    }

    GoodsCriteria withoutTeam() {
        return new GoodsCriteria(words, theme, "", least, most, sort, page);
    }

    GoodsCriteria withoutPrice() {
        return new GoodsCriteria(words, theme, team, null, null, sort, page);
    }
}
