package dev.madang.shop.product.catalog;

import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.TypedWords;
import dev.madang.shared.Slugs;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import dev.madang.shop.TypedCount;
import dev.madang.shop.product.Theme;
import dev.madang.shop.search.GoodsCriteria;
import dev.madang.shop.search.GoodsSort;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among goods, as it stands in an address; what cannot be understood asks for nothing.
 *
 * @param q words that title, team or text contain
 * @param from least price, {@code to} most
 * @param sort slug of a {@link GoodsSort}
 */
public record ProductSearch(
        @Nullable String q,
        @Nullable String theme,
        @Nullable String team,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String page) {

    private static final int LAST_PAGE = 1000;

    /** Words alone. */
    static ProductSearch of(String words) {
        return new ProductSearch(words, null, null, null, null, null, null);
    }

    /** From 1 on. */
    int number() {
        return page == null ? 1 : Math.clamp(TypedCount.read(page), 1, LAST_PAGE);
    }

    GoodsCriteria criteria() {
        Theme chosen = chosenTheme();
        return new GoodsCriteria(
                words(), chosen == null ? null : chosen.name(), chosenTeam(), least(), most(), chosenSort(), number());
    }

    String words() {
        return TypedWords.of(q);
    }

    @Nullable
    Theme chosenTheme() {
        return Slugs.find(Theme.class, theme).orElse(null);
    }

    String chosenTeam() {
        return TypedWords.of(team);
    }

    GoodsSort chosenSort() {
        return Slugs.find(GoodsSort.class, sort).orElse(GoodsSort.FIT);
    }

    @Nullable
    Won least() {
        return won(from);
    }

    @Nullable
    Won most() {
        return won(to);
    }

    /** Whether a price was typed that is none, and so is left out. */
    public boolean isPriceUnread() {
        return isUnread(from) || isUnread(to);
    }

    private static boolean isUnread(@Nullable String typed) {
        return typed != null && !typed.isBlank() && won(typed) == null;
    }

    boolean isEmpty() {
        return words().isEmpty()
                && chosenTheme() == null
                && chosenTeam().isEmpty()
                && least() == null
                && most() == null;
    }

    /** The address of the first page of this search. */
    SearchAddress address() {
        Theme theme = chosenTheme();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words());
        parameters.put("theme", theme == null ? "" : Slugs.of(theme));
        parameters.put("team", chosenTeam());
        parameters.put("from", digits(least()));
        parameters.put("to", digits(most()));
        parameters.put("sort", chosenSort() == GoodsSort.FIT ? "" : Slugs.of(chosenSort()));
        return SearchAddress.of("/shop", parameters);
    }

    static String digits(@Nullable Won won) {
        return won == null ? "" : String.valueOf(won.amount());
    }

    private static @Nullable Won won(@Nullable String typed) {
        return typed == null ? null : TypedWon.read(typed).orElse(null);
    }
}
