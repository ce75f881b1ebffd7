package dev.madang.platform.ical.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property of a calendar (RFC 5545, 3.1), as programs really write it: a zone's name may hold colons outside of
 * quotes, a line may end in any way.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotes
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** Lines of a text, folded ones joined, empty ones and a byte order mark left out. */
    static List<ContentLine> of(String text) {
        List<StringBuilder> unfolded = new ArrayList<>();
        for (String line : text.replace("\uFEFF", "").split("\r\n|\n|\r", -1)) {
            boolean goesOn = !unfolded.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
            if (goesOn) {
                unfolded.getLast().append(line, 1, line.length());
            } else if (!line.isBlank()) {
                unfolded.add(new StringBuilder(line));
            }
        }
        return unfolded.stream()
                .map(StringBuilder::toString)
                .map(ContentLine::parse)
                .toList();
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    private static ContentLine parse(String line) {
        int colon = colon(line);
        if (colon < 0) {
            return new ContentLine(line.strip().toUpperCase(Locale.ROOT), Map.of(), "");
        }
        List<String> parts = split(line.substring(0, colon));
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).replace("\"", "").strip());
            }
        }
        return new ContentLine(
                parts.getFirst().strip().toUpperCase(Locale.ROOT),
                parameters,
                line.substring(colon + 1).strip());
    }

    /** Where the value begins. The first colon outside of quotes, but one within a zone's name that nobody quoted. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                String head = line.substring(0, i).toUpperCase(Locale.ROOT);
                return head.contains("TZID=") && !head.contains("\"") ? line.lastIndexOf(':') : i;
            }
        }
        return -1;
    }

    /** By semicolons outside of quotes, in one pass: a line may be as long as the file. */
    private static List<String> split(String head) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                parts.add(head.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(head.substring(from));
        return parts;
    }
}
