package dev.madang.rental.ask;

import dev.madang.platform.search.SearchForm;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question that is read part by part: what was understood is taken out, so that nobody reads it again as something else. */
final class Spoken {

    private String rest;

    Spoken(String question) {
        this.rest = " " + SearchForm.of(question).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
    }

    /** The first place that the pattern matches and that can be read; it is taken out then. */
    <T> Optional<T> take(Pattern pattern, Function<Matcher, Optional<T>> reading) {
        Matcher match = pattern.matcher(rest);
        while (match.find()) {
            Optional<T> read = reading.apply(match);
            if (read.isPresent()) {
                rest = rest.substring(0, match.start()) + " " + rest.substring(match.end());
                return read;
            }
        }
        return Optional.empty();
    }

    /** What is left of it. */
    String rest() {
        return rest.strip();
    }
}
