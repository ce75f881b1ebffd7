package dev.madang.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A small list that ships with the application: words apart by commas; a line that begins with # says what they are. */
public final class WordList {

    private WordList() {}

    /** @param resource absolute path on the class path, in UTF-8 */
    public static List<String> lines(String resource) {
        try (InputStream file = requireNonNull(WordList.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a line, in its order. */
    public static List<String> words(String line) {
        return Stream.of(line.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
