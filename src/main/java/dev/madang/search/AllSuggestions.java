package dev.madang.search;

import dev.madang.platform.search.Suggestion;
import dev.madang.platform.search.Suggests;
import dev.madang.platform.search.WordRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Completes what is being typed by what all modules have: each gets as much room as the others, and what one leaves over. */
@Component
class AllSuggestions {

    private static final int MOST = 8;

    private final List<Suggests> kinds;
    private final WordRules rules;

    AllSuggestions(ObjectProvider<Suggests> kinds, WordRules rules) {
        this.kinds = kinds.orderedStream().toList();
        this.rules = rules;
    }

    /** At most eight, kind by kind. */
    List<Suggestion> of(String typed, Locale locale) {
        Set<String> texts = new HashSet<>();
        List<List<Suggestion>> each = kinds.stream()
                .map(kind -> kind.of(typed, locale).stream()
                        .filter(suggestion -> !rules.areBanned(suggestion.text()) && texts.add(suggestion.text()))
                        .toList())
                .toList();
        int[] shown = new int[each.size()];
        int left = MOST;
        for (int rank = 0; rank < MOST; rank++) {
            for (int kind = 0; kind < each.size() && left > 0; kind++) {
                if (rank < each.get(kind).size()) {
                    shown[kind]++;
                    left--;
                }
            }
        }
        List<Suggestion> all = new ArrayList<>();
        IntStream.range(0, each.size())
                .forEach(kind -> all.addAll(each.get(kind).subList(0, shown[kind])));
        return all;
    }
}
