package dev.madang.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.test.MadangTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row is a record by its columns' names, and what a record holds goes in as a parameter. */
@MadangTest
class RowsTest {

    private static final Instant NOW = Instant.parse("2031-02-03T04:05:06.789Z");

    @Autowired
    JdbcClient jdbc;

    private record Row(
            UUID id,
            @Nullable UUID host,
            @Nullable Instant dueAt,
            @Nullable Won perDay,
            @Nullable DayOfWeek day,
            int units,
            @Nullable Integer most,
            boolean given,
            @Nullable DayPeriod days) {}

    @Test
    void eachColumnIsReadAsItsComponent() {
        var id = UUID.randomUUID();
        assertThat(read(id, NOW, Won.of(12_000), DayOfWeek.FRIDAY, LocalDate.of(2031, 2, 3)))
                .isEqualTo(new Row(
                        id,
                        id,
                        NOW,
                        Won.of(12_000),
                        DayOfWeek.FRIDAY,
                        3,
                        null,
                        true,
                        new DayPeriod(LocalDate.of(2031, 2, 3), LocalDate.of(2031, 2, 5))));
    }

    @Test
    void whatIsNullStaysSo() {
        var id = UUID.randomUUID();
        assertThat(read(id, null, null, null, null)).isEqualTo(new Row(id, id, null, null, null, 3, null, true, null));
    }

    @Test
    void aColumnThatIsMissingIsNoNull() {
        var rows = jdbc.sql("SELECT gen_random_uuid() AS id").query(Rows.of(Row.class));
        assertThatThrownBy(rows::list).rootCause().hasMessageContaining("host_id");
    }

    @Test
    void severalAreReadInTheirOrder() {
        assertThat(jdbc.sql("SELECT n AS amount FROM generate_series(1, 3) n")
                        .query(Rows.of(Won.class))
                        .list())
                .isEqualTo(List.of(Won.of(1), Won.of(2), Won.of(3)));
    }

    private Row read(
            UUID id, @Nullable Instant at, @Nullable Won won, @Nullable DayOfWeek day, @Nullable LocalDate from) {
        return jdbc.sql("""
                        SELECT :id::uuid AS id, :id::uuid AS host_id, :at::timestamptz AS due_at, :won::bigint AS per_day, :day::text AS day, 3 AS units,
                            NULL::int AS most, true AS given, :from::date AS days_from, :from::date + 2 AS days_to""")
                .param("id", id)
                .param("at", at)
                .param("won", won)
                .param("day", day)
                .param("from", from)
                .query(Rows.of(Row.class))
                .single();
    }
}
