package dev.madang.club.home;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

    private static final int LONGEST = 80;

    String words() {
        return text(q);
    }

    String chosenInterest() {
        return text(interest);
    }

    String chosenRegion() {
        return text(region);
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
        var address = UriComponentsBuilder.fromPath("/clubs");
        put(address, "q", words());
        put(address, "interest", otherInterest);
        put(address, "region", chosenRegion());
        put(address, "sort", near ? "near" : "");
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }

    private static String text(@Nullable String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
