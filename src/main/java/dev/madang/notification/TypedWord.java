package dev.madang.notification;

import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A word of a sentence as it is kept, so that it is printed later in the language of whoever reads it. */
final class TypedWord {

    private TypedWord() {}

    static String[] write(List<Object> words) {
        return words.stream().map(TypedWord::write).toArray(String[]::new);
    }

    static Object[] read(String[] kept) {
        return Stream.of(kept).map(TypedWord::read).toArray();
    }

    private static String write(Object word) {
        return switch (word) {
            case Won won -> "won " + won.amount();
            case LocalDate day -> "day " + day;
            case Instant instant -> "at " + instant;
            case Integer number -> "number " + number;
            default -> "text " + word;
        };
    }

    private static Object read(String kept) {
        int space = kept.indexOf(' ');
        String value = kept.substring(space + 1);
        return switch (kept.substring(0, space)) {
            case "won" -> Won.of(Long.parseLong(value));
            case "day" -> LocalDate.parse(value);
            case "at" -> Instant.parse(value);
            case "number" -> Integer.valueOf(value);
            default -> value;
        };
    }
}
