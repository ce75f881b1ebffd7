package dev.madang.settlement.month;

import dev.madang.platform.rows.Rows;
import dev.madang.settlement.ServiceBook;
import dev.madang.settlement.ServiceBook.Figure;
import dev.madang.settlement.ServiceBook.Owed;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The service's month: what members paid, got back and still hold, against all that is owed to the accounts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ServiceCheck {

    private static final Duration EDGE = Duration.ofHours(1);

    private final List<ServiceBook> books;
    private final Differences differences;
    private final JdbcClient jdbc;

    ServiceCheck(List<ServiceBook> books, Differences differences, JdbcClient jdbc) {
        this.books = books;
        this.differences = differences;
        this.jdbc = jdbc;
    }

    /** Lets every book ask others for what they know of the month. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void read(YearMonth month, Runnable beat) {
        Instant from = Seoul.beginningOf(month.atDay(1));
        Instant until = Seoul.beginningOf(month.plusMonths(1).atDay(1));
        books.forEach(book -> book.read(from, until, beat));
    }

    /** @param beat run before every book; what it throws ends the check */
    void check(YearMonth month, Runnable beat) {
        Instant from = Seoul.beginningOf(month.atDay(1));
        Instant until = Seoul.beginningOf(month.plusMonths(1).atDay(1));
        jdbc.sql("DELETE FROM settlement_figure WHERE month = :month")
                .param("month", month.atDay(1))
                .update();
        for (ServiceBook book : books) {
            beat.run();
            note(book, book.figures(from, until), month);
            beat.run();
            book.equations(from, until)
                    .forEach(one ->
                            differences.note(month, book.name(), one.what(), one.thing(), one.found(), one.expected()));
            for (Owed owed : book.owed(from, until)) {
                compare(book, owed, month, from, until);
            }
        }
        statements(month);
    }

    /** What is noted a blink apart on both sides of the month's edge is the same with an hour more. */
    private void compare(ServiceBook book, Owed owed, YearMonth month, Instant from, Instant until) {
        Owed recorded = recorded(owed, from, until);
        if (recorded.equals(owed)) {
            return;
        }
        boolean same = book.owed(from.minus(EDGE), until.plus(EDGE)).stream()
                .filter(wider -> wider.sources().equals(owed.sources()))
                .allMatch(wider -> wider.equals(recorded(wider, from.minus(EDGE), until.plus(EDGE))));
        if (!same) {
            differences.note(month, book.name(), "owed.PASSES", null, recorded.passes(), owed.passes());
            differences.note(
                    month,
                    book.name(),
                    "owed.AMOUNT",
                    null,
                    recorded.amount().amount(),
                    owed.amount().amount());
        }
    }

    private record Sum(long passes, Won amount) {}

    private Owed recorded(Owed owed, Instant from, Instant until) {
        Sum sum = jdbc.sql("""
                        SELECT coalesce(sum(passes), 0)::bigint AS passes, coalesce(sum(amount), 0)::bigint AS amount
                        FROM settlement_record WHERE source = ANY (:sources) AND at >= :from AND at < :until""")
                .param("sources", owed.sources().toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .query(Rows.of(Sum.class))
                .single();
        return new Owed(owed.sources(), sum.passes(), sum.amount());
    }

    /** All statements together are all lines together, one more time by the database alone. */
    private void statements(YearMonth month) {
        record Sides(long amount, long share, long statements, long shares) {}
        Sides sides = jdbc.sql("""
                        SELECT (SELECT coalesce(sum(amount), 0)::bigint FROM settlement_record WHERE month = :month) AS amount,
                          (SELECT coalesce(sum(fee), 0)::bigint FROM settlement_record WHERE month = :month) AS share,
                          (SELECT coalesce(sum(amount), 0)::bigint FROM settlement_statement WHERE month = :month) AS statements,
                          (SELECT coalesce(sum(fee + vat), 0)::bigint FROM settlement_statement WHERE month = :month) AS shares""")
                .param("month", month.atDay(1))
                .query(Rows.of(Sides.class))
                .single();
        differences.note(month, "service", "statements.AMOUNT", null, sides.statements(), sides.amount());
        differences.note(month, "service", "statements.FEE", null, sides.shares(), sides.share());
    }

    private void note(ServiceBook book, List<Figure> figures, YearMonth month) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            jdbc.sql("""
                            INSERT INTO settlement_figure (month, book, position, name, passes, amount)
                            VALUES (:month, :book, :position, :name, :passes, :amount)""")
                    .param("month", month.atDay(1))
                    .param("book", book.name())
                    .param("position", i)
                    .param("name", figure.name())
                    .param("passes", figure.passes())
                    .param("amount", figure.amount())
                    .update();
        }
    }
}
