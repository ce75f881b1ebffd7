package dev.madang.platform.paging;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How a list is sorted, and so where its pages begin: after a row rather than after so many, for that the database leaps
 * there by an index, and rows that come in meanwhile move nothing.
 *
 * @param columns as the statement calls them; one is an id, two are a moment and an id, three a rank as well
 */
public record Keyset(boolean descending, List<String> columns) {

    public static Keyset newestFirst(String... columns) {
        return new Keyset(true, List.of(columns));
    }

    public static Keyset oldestFirst(String... columns) {
        return new Keyset(false, List.of(columns));
    }

    /**
     * Reads a page.
     *
     * @param most rows on it
     * @param statement makes the statement of two pieces: {@code AND (at, id) < (…)}, for the end of its WHERE, and
     *     {@code ORDER BY at DESC, id DESC LIMIT …}
     * @param place of a row in the list
     */
    public <T> Slice<T> page(
            Turn turn,
            int most,
            BiFunction<String, String, StatementSpec> statement,
            RowMapper<T> row,
            Function<T, Cursor> place) {
        Page page = page(turn, most);
        StatementSpec made = statement.apply(page.side(), page.order() + " LIMIT " + (most + 1));
        return page.slice(page.bind(made).query(row).list(), place);
    }

    /** The pieces of a page, for statements that are read otherwise. */
    public Page page(Turn turn, int most) {
        Cursor from =
                turn.from().filter(cursor -> cursor.columns() == columns.size()).orElse(null);
        return new Page(this, from, from != null && turn.isUpwards(), most);
    }

    String names() {
        return String.join(", ", columns);
    }

    String order(boolean upwards) {
        String direction = descending == upwards ? " ASC" : " DESC";
        return columns.stream().map(column -> column + direction).collect(Collectors.joining(", ", "ORDER BY ", ""));
    }
}
