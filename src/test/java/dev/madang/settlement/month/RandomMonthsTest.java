package dev.madang.settlement.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.settlement.SettledThings;
import dev.madang.settlement.run.Runs;
import dev.madang.settlement.run.Runs.Outcome;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Months of many things of random sums, settled as every month is, against the plainest reckoning there is. */
@MadangTest
class RandomMonthsTest {

    private static final int THINGS = 30;

    @Autowired
    Runs runs;

    @Autowired
    Months months;

    @Autowired
    Differences differences;

    @Autowired
    People people;

    @Autowired
    SettledThings things;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    /** What an account has to come to. */
    private static final class Plain {

        private final UUID account;
        private long lines;
        private long amount;
        private long share;

        Plain(UUID account) {
            this.account = account;
        }

        void add(int lines, long won, int percent) {
            this.lines += lines;
            amount += won;
            share += won * percent / 100;
        }

        String said() {
            long vat = share / 11;
            return "%d %d %d %d %d".formatted(lines, amount, share - vat, vat, amount - share);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStatementIsWhatThePlainReckoningComesTo(long seed) {
        var random = new Random(seed);
        YearMonth month = YearMonth.of(2050, 1).plusMonths(3 * seed);
        UUID payer = people.member("내는 이").id();
        var hosts = Stream.generate(() -> new Plain(people.member("받는 이").id()))
                .limit(2)
                .toList();
        var sellers = Stream.generate(() -> new Plain(people.member("받는 이").id()))
                .limit(3)
                .toList();
        clock.moveTo(month.atDay(1), LocalTime.of(1, 0));
        for (int i = 0; i < THINGS; i++) {
            clock.advance(Duration.ofMinutes(1 + random.nextInt(24 * 60 - 1)));
            Plain host = hosts.get(random.nextInt(hosts.size()));
            Plain seller = sellers.get(random.nextInt(sellers.size()));
            long won = 1 + random.nextInt(400_000);
            switch (random.nextInt(3)) {
                case 0 -> {
                    things.rental(host.account, payer, won);
                    host.add(2, won, 10);
                }
                case 1 -> {
                    things.order(seller.account, payer, won);
                    seller.add(1, won, 5);
                }
                default -> {
                    int price = 1 + random.nextInt(30);
                    things.auction(seller.account, payer, price);
                    seller.add(1, price * 1000L, 5);
                }
            }
        }
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        try {
            assertThat(runs.run(SettlingWork.NAME, month.toString(), null)).isEqualTo(Outcome.COMPLETED);
        } finally {
            things.takeAway(payer);
        }

        assertThat(differences.of(month))
                .filteredOn(found ->
                        Stream.of("rental", "order", "auction", "service").anyMatch(found.source()::equals))
                .isEmpty();
        Stream.concat(hosts.stream(), sellers.stream())
                .filter(one -> one.lines > 0)
                .forEach(one -> assertThat(said(month, one.account)).isEqualTo(one.said()));
    }

    private String said(YearMonth month, UUID account) {
        return transaction.execute(status -> jdbc.sql("""
                        SELECT concat_ws(' ', lines, amount, fee, vat, payout) FROM settlement_statement
                        WHERE month = :month AND account_id = :account""")
                .param("month", month.atDay(1))
                .param("account", account)
                .query(String.class)
                .single());
    }
}
