package dev.madang.club.home;

import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.TypedWords;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among clubs, as it stands in an address; what cannot be understood asks for nothing.
 *
 * @param q words that the name or the text contain
 * @param interest code of a first-level category
 * @param region code of a 시/도
 * @param sort {@code near} for those close to where the reader lives first
 */
public record ClubSearch(
        @Nullable String q,
        @Nullable String interest,
        @Nullable String region,
        @Nullable String sort) {

    static final ClubSearch ALL = new ClubSearch(null, null, null, null);

    String words() {
        return TypedWords.of(q);
    }

    String chosenInterest() {
        return TypedWords.of(interest);
    }

    String chosenRegion() {
        return TypedWords.of(region);
    }

    public boolean isNear() {
        return "near".equals(sort);
    }

    public boolean isEmpty() {
        return words().isEmpty() && chosenInterest().isEmpty() && chosenRegion().isEmpty();
    }

    String address() {
        return with(chosenInterest(), isNear());
    }

    /** Address of the clubs that this asks for, with another interest and order. */
    String with(String otherInterest, boolean near) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words());
        parameters.put("interest", otherInterest);
        parameters.put("region", chosenRegion());
        parameters.put("sort", near ? "near" : "");
        return SearchAddress.of("/clubs", parameters).toString();
    }
}
