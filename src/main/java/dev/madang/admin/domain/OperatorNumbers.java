package dev.madang.admin.domain;

import dev.madang.platform.pages.OperatorNumber;
import dev.madang.shared.Seoul;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of all modules, in one statement. */
@Component
public class OperatorNumbers {

    private final List<OperatorNumber> numbers;
    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorNumbers(ObjectProvider<OperatorNumber> numbers, JdbcClient jdbc, Clock clock) {
        this.numbers = numbers.orderedStream().toList();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A number as it is now. */
    public record Counted(OperatorNumber number, long value) {}

    @Transactional(readOnly = true)
    public List<Counted> all() {
        Instant now = clock.instant();
        String all = IntStream.range(0, numbers.size())
                .mapToObj(i -> "(%s)::bigint".formatted(numbers.get(i).sql()))
                .collect(Collectors.joining(", ", "SELECT ", ""));
        return jdbc.sql(all)
                .param("now", now)
                .param("today", Seoul.beginningOf(Seoul.dayOf(now)))
                .query((row, number) -> counted(row))
                .single();
    }

    private List<Counted> counted(ResultSet row) throws SQLException {
        var counted = new ArrayList<Counted>();
        for (int i = 0; i < numbers.size(); i++) {
            counted.add(new Counted(numbers.get(i), row.getLong(i + 1)));
        }
        return counted;
    }
}
