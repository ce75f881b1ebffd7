package dev.madang.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A page of a {@link Keyset} to be read.
 *
 * @param from the row beside which it begins; null at an end of the list
 * @param upwards whether it is the page before that row
 * @param most rows on it
 */
public record Page(Keyset keyset, @Nullable Cursor from, boolean upwards, int most) {

    /** For the end of a WHERE; empty on the first page. */
    public String side() {
        if (from == null) {
            return "";
        }
        List<String> values = List.of(":cursorRank", ":cursorAt", ":cursorId");
        return "AND (%s) %s (%s)"
                .formatted(
                        keyset.names(),
                        keyset.descending() == upwards ? ">" : "<",
                        String.join(", ", values.subList(3 - from.columns(), 3)));
    }

    /** In which order rows are read: away from where the page begins. */
    public String order() {
        return keyset.order(upwards);
    }

    public StatementSpec bind(StatementSpec statement) {
        if (from == null) {
            return statement;
        }
        StatementSpec bound = statement.param("cursorId", from.id());
        if (from.at() != null) {
            bound = bound.param("cursorAt", from.at());
        }
        return from.rank() == null ? bound : bound.param("cursorRank", from.rank());
    }

    /** @param found one row more than the page holds, if there is one: it only says that there are more */
    public <T> Slice<T> slice(List<T> found, Function<T, Cursor> place) {
        boolean more = found.size() > most;
        List<T> kept = List.copyOf(more ? found.subList(0, most) : found);
        List<T> rows = upwards ? kept.reversed() : kept;
        boolean before = upwards ? more : from != null;
        boolean after = upwards ? from != null : more;
        return new Slice<>(
                rows,
                before && !rows.isEmpty() ? place.apply(rows.getFirst()) : null,
                after && !rows.isEmpty() ? place.apply(rows.getLast()) : null);
    }
}
