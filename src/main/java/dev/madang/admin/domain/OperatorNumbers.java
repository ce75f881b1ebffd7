package dev.madang.admin.domain;

import dev.madang.platform.pages.OperatorNumber;
import dev.madang.platform.rows.Counts;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        List<Long> values = Counts.of(
                numbers.stream().map(OperatorNumber::sql).toList(),
                Map.of("now", now, "today", Seoul.beginningOf(Seoul.dayOf(now))),
                jdbc);
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new Counted(numbers.get(i), values.get(i)))
                .toList();
    }
}
