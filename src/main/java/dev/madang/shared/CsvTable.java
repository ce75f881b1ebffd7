package dev.madang.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A small table that ships with the application: comma-separated, a header line, no quoting, a column {@code code}. */
public record CsvTable(List<Row> rows) {

    /** @param resource absolute path on the class path, in UTF-8 */
    public static CsvTable read(String resource) {
        try (InputStream file = requireNonNull(CsvTable.class.getResourceAsStream(resource), resource)) {
            List<String> lines = new String(file.readAllBytes(), UTF_8).lines().toList();
            List<String> header = cells(lines.getFirst());
            return new CsvTable(lines.stream()
                    .skip(1)
                    .map(line -> new Row(header, cells(line)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows as things by their code, in the order of the file; a code that occurs twice is refused. */
    public <T> Map<String, T> byCode(Function<Row, T> thing) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (Row row : rows) {
            if (byCode.put(row.text("code"), thing.apply(row)) != null) {
                throw new IllegalStateException("The code occurs twice: " + row.text("code"));
            }
        }
        return Collections.unmodifiableMap(byCode);
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    public record Row(List<String> header, List<String> cells) {

        public String text(String column) {
            return cells.get(header.indexOf(column));
        }

        /** Null for an empty cell. */
        public @Nullable String optional(String column) {
            String text = text(column);
            return text.isEmpty() ? null : text;
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }
    }
}
