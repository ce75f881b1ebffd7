package dev.madang.rental.ask;

import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question as it stands in an address.
 *
 * @param before what was asked before it, the oldest first
 * @param drop wishes that do not matter any more
 */
record Asked(
        @Nullable String q,
        @Nullable List<String> before,
        @Nullable List<String> drop) {

    static final int LONGEST = 300;
    private static final int MOST_BEFORE = 5;

    /** Cut to {@link #LONGEST}; empty when it has no word. */
    String question() {
        return clean(q);
    }

    public boolean isTooLong() {
        return q != null && q.codePointCount(0, q.length()) > LONGEST;
    }

    List<String> earlier() {
        return before == null
                ? List.of()
                : before.stream()
                        .limit(MOST_BEFORE)
                        .map(Asked::clean)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** All that was said so far, to be sent along with the next question. */
    public List<String> said() {
        List<String> all =
                Stream.concat(earlier().stream(), Stream.of(question())).toList();
        return all.subList(Math.max(0, all.size() - MOST_BEFORE), all.size());
    }

    Set<Wish> dropped() {
        var dropped = EnumSet.noneOf(Wish.class);
        if (drop != null) {
            Stream.of(Wish.values()).filter(wish -> drop.contains(word(wish))).forEach(dropped::add);
        }
        return dropped;
    }

    /** The words of those wishes. */
    public List<String> drops() {
        return dropped().stream().map(Asked::word).toList();
    }

    /** The address of the same without this wish. */
    String without(Wish wish) {
        var address = UriComponentsBuilder.fromPath("/ask").queryParam("q", "{q}");
        var dropped = EnumSet.of(wish);
        dropped.addAll(dropped());
        dropped.forEach(one -> address.queryParam("drop", word(one)));
        List<String> values =
                Stream.concat(Stream.of(question()), earlier().stream()).toList();
        earlier().forEach(text -> address.queryParam("before", "{b}"));
        return address.encode().build(values.toArray()).toString();
    }

    private static String word(Wish wish) {
        return wish.name().toLowerCase(Locale.ROOT);
    }

    private static String clean(@Nullable String text) {
        String clean = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return clean.codePoints().anyMatch(Character::isLetterOrDigit)
                ? Graphemes.cut(clean, LONGEST).strip()
                : "";
    }
}
