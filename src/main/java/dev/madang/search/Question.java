package dev.madang.search;

import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.TypedWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the search field of every page sends, as it was typed. */
record Question(
        @Nullable String q,
        @Nullable String region,
        @Nullable String from,
        @Nullable String to) {

    String words() {
        return TypedWords.said(q, TypedWords.LONGEST);
    }

    boolean isAboutGear() {
        return Stream.of(region, from, to).filter(Objects::nonNull).anyMatch(text -> !text.isBlank());
    }

    /** The list of gear for the same, which says what of it makes no sense. */
    String ofGear() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", given(q));
        parameters.put("region", given(region));
        parameters.put("from", given(from));
        parameters.put("to", given(to));
        return SearchAddress.of("/listings", parameters).toString();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
