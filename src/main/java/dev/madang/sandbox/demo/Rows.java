package dev.madang.sandbox.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that go into a table together, or change there together. */
record Rows(JdbcTemplate jdbc) {

    private static final int AT_ONCE = 500;

    void write(String sql, Stream<@Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, rows.toList(), AT_ONCE, (statement, row) -> {
            for (int column = 0; column < row.length; column++) {
                statement.setObject(column + 1, row[column]);
            }
        });
    }

    static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /** A row for each thing and its position, from 0. */
    static <T> Stream<@Nullable Object[]> numbered(List<T> things, BiFunction<Integer, T, @Nullable Object[]> row) {
        return IntStream.range(0, things.size()).mapToObj(number -> row.apply(number, things.get(number)));
    }

    static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
