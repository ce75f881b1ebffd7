package dev.madang.platform.search;

import java.util.List;
import java.util.Locale;

/** Completes what somebody types in the one search, by names of a module's things: a bean of it, in the order of the tabs. */
public interface Suggests {

    /** Nobody completes more than so many characters. */
    int LONGEST = 40;

    /** The best first, a few; in the other keyboard layout when the one typed in has none. */
    default List<Suggestion> of(String typed, Locale locale) {
        String text = SearchForm.of(typed).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        List<Suggestion> suggestions = beginningWith(text, locale);
        return suggestions.isEmpty() ? beginningWith(Keyboard.otherLayout(text), locale) : suggestions;
    }

    /** Those that go on as this text begins, the best first, a few. */
    List<Suggestion> beginningWith(String text, Locale locale);
}
