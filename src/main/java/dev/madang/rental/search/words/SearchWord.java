package dev.madang.rental.search.words;

import dev.madang.platform.search.Hangul;
import dev.madang.platform.search.Units;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the words searched for.
 *
 * @param text as typed, without spaces
 * @param stem without its particle: 텐트 of 텐트를
 * @param synonyms other names of the same thing
 * @param isUnderstood whether its morphemes begin where it begins: 까약 is not 약
 */
public record SearchWord(String text, String stem, Set<String> synonyms, boolean isUnderstood) {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d++\\p{L}{0,2}+)+");

    public boolean isInitials() {
        return Hangul.areInitials(text);
    }

    /** A size or a number of people: 8인용 is not a mistyped 4인용. */
    public boolean hasDigits() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Nothing but numbers and what they count: 3인용, 2박3일 and 11, and not 3인용텐트 or 3D프린터, which name a thing. */
    public boolean isNumber() {
        return NUMBER.matcher(text).matches() || Units.isMeasure(text);
    }

    /** Too short to be searched for within words. */
    public boolean isSingleCharacter() {
        return text.length() == 1;
    }

    /** All that may stand in a title for this word. */
    Stream<String> names() {
        return Stream.concat(Stream.of(text, stem), synonyms.stream());
    }
}
