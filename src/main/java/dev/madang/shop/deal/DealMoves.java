package dev.madang.shop.deal;

import static java.util.Objects.requireNonNull;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.text.Sentences;
import dev.madang.shop.SaleState;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens and closes deals on time. The job comes every fifteen seconds, moves what is due, and sets an alarm for each instant
 * before it comes again, so that open pages change within a second. An alarm that is lost with its instance costs some seconds;
 * who orders meanwhile is answered by the clock.
 */
@Component
class DealMoves implements DisposableBean {

    private static final Duration AHEAD = Duration.ofSeconds(16);

    /** After so long nothing comes back any more. */
    private static final Duration SETTLED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Stocks stocks;
    private final LiveDeals live;
    private final Sentences sentences;
    private final Sweep sweep;
    private final Clock clock;
    private final SimpleAsyncTaskScheduler alarms = new SimpleAsyncTaskScheduler();

    DealMoves(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Stocks stocks,
            LiveDeals live,
            Sentences sentences,
            Sweep sweep,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stocks = stocks;
        this.live = live;
        this.sentences = sentences;
        this.sweep = sweep;
        this.clock = clock;
        alarms.setThreadNamePrefix("deal-");
        alarms.setVirtualThreads(true);
        alarms.setClock(clock);
    }

    /** What is due now, and alarms for what is due soon. */
    JobResult moveAll() {
        JobResult moved = move();
        soon().forEach(at -> alarms.schedule(this::move, at));
        return moved;
    }

    private JobResult move() {
        int moved = moved("opens_at <= :now AND status = 'UPCOMING'", SaleState.OPEN)
                + moved("closes_at <= :now AND status <> 'CLOSED'", SaleState.CLOSED);
        return JobResult.moved(moved).and(bringBack());
    }

    private int moved(String due, SaleState to) {
        return requireNonNull(transaction.execute(status -> {
            List<UUID> deals = jdbc.sql("UPDATE shop_deal SET status = :to WHERE " + due + " RETURNING id")
                    .param("to", to)
                    .param("now", clock.instant())
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            deals.forEach(live::changed);
            return deals.size();
        }));
    }

    private record Closed(UUID id, UUID variant, UUID seller) {}

    /** What nobody has of those that are closed, or what was given back since, is sold as before. */
    private JobResult bringBack() {
        Instant now = clock.instant();
        List<Closed> closed = read(() -> jdbc.sql("""
                        SELECT d.id, d.variant_id, d.seller_id FROM shop_deal d JOIN stock s ON s.id = d.id
                        WHERE d.status = 'CLOSED' AND d.closes_at BETWEEN :from AND :now AND s.remaining > 0""")
                .param("from", now.minus(SETTLED))
                .param("now", now)
                .query(Rows.of(Closed.class))
                .list());
        return closed.stream().map(this::bringBack).reduce(JobResult.NOTHING, JobResult::and);
    }

    private JobResult bringBack(Closed deal) {
        String reason = sentences.of(Locale.KOREAN, "deal.stock.back");
        return sweep.each(
                "Deal", List.of(deal.id()), id -> stocks.moveRest(id, deal.variant(), deal.seller(), reason) > 0);
    }

    private List<Instant> soon() {
        Instant now = clock.instant();
        return read(() -> jdbc.sql("""
                        SELECT DISTINCT at FROM (
                          SELECT opens_at AS at FROM shop_deal WHERE status = 'UPCOMING' AND opens_at BETWEEN :now AND :until
                          UNION ALL
                          SELECT closes_at FROM shop_deal WHERE status <> 'CLOSED' AND closes_at BETWEEN :now AND :until) soon""")
                .param("now", now)
                .param("until", now.plus(AHEAD))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list());
    }

    private <T> List<T> read(Supplier<List<T>> query) {
        return requireNonNull(transaction.execute(status -> query.get()));
    }

    @Override
    public void destroy() {
        alarms.close();
    }
}
