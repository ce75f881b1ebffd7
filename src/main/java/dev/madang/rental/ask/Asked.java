package dev.madang.rental.ask;

import dev.madang.platform.search.TypedWords;
import dev.madang.shared.Slugs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A question as it stands in an address.
 *
 * @param before what was asked before it, the oldest first
 * @param changed what was changed by hand since
 * @param drop wishes that do not matter any more; what is asked afterwards may wish for them again
 */
record Asked(
        @Nullable String q,
        @Nullable List<String> before,
        ChangedWishes changed,
        @Nullable List<String> drop) {

    static final int LONGEST = 300;
    private static final int MOST_BEFORE = 5;

    /** Cut to {@link #LONGEST}; empty when it has no word. */
    String question() {
        return TypedWords.said(q, LONGEST);
    }

    /** Whether anything was asked at all. */
    boolean isEmpty() {
        return question().isEmpty() && earlier().isEmpty();
    }

    /** What was changed by hand, to be sent along with the next question. */
    public Map<String, String> changes() {
        return changed.typed();
    }

    public boolean isTooLong() {
        return q != null && q.codePointCount(0, q.length()) > LONGEST;
    }

    List<String> earlier() {
        return before == null
                ? List.of()
                : before.stream()
                        .limit(MOST_BEFORE)
                        .map(text -> TypedWords.said(text, LONGEST))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** All that was said so far, to be sent along with the next question. */
    public List<String> said() {
        List<String> all = Stream.concat(
                        earlier().stream(), Stream.of(question()).filter(text -> !text.isEmpty()))
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_BEFORE), all.size());
    }

    /** Without changes and drops of these wishes. */
    Asked settled(Collection<Wish> wishes) {
        List<String> rest = dropped().stream()
                .filter(wish -> !wishes.contains(wish))
                .map(Slugs::of)
                .toList();
        return new Asked(q, before, changed.without(wishes), rest);
    }

    Set<Wish> dropped() {
        return drop == null
                ? Set.of()
                : drop.stream()
                        .flatMap(word -> Slugs.find(Wish.class, word).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Wish.class)));
    }

    /** The words of those wishes. */
    public List<String> drops() {
        return dropped().stream().map(Slugs::of).toList();
    }

    /** The address of the same without this wish. */
    String without(Wish wish) {
        var address = UriComponentsBuilder.fromPath("/ask");
        List<String> values = new ArrayList<>();
        said().forEach(text -> add(address, values, "before", text));
        changes().forEach((field, value) -> add(address, values, field, value));
        var dropped = EnumSet.of(wish);
        dropped.addAll(dropped());
        dropped.forEach(one -> add(address, values, "drop", Slugs.of(one)));
        return address.encode().build(values.toArray()).toString();
    }

    private static void add(UriComponentsBuilder address, List<String> values, String name, String value) {
        address.queryParam(name, "{" + name + values.size() + "}");
        values.add(value);
    }
}
