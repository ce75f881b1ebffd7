package dev.madang.review;

import static dev.madang.review.Opinions.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.refusal.Refusal;
import dev.madang.review.domain.Revealing;
import dev.madang.review.domain.Reviewing;
import dev.madang.test.CompletedRentals;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hundreds who write at once about one listing, from both sides, while the job shows what is due. */
@MadangTest
class ReviewConcurrencyTest {

    private static final int RENTALS = 150;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Revealing revealing;

    @Autowired
    Lending lending;

    @Autowired
    CompletedRentals rentals;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID host;
    UUID guest;
    UUID tent;

    @BeforeEach
    void lendATent() {
        Lent lent = lending.lend();
        host = lent.host().id();
        guest = lent.guest().id();
        tent = lent.listing();
    }

    @Test
    void everyReviewCountsOnceWhoeverIsLast() throws Exception {
        List<Callable<Boolean>> writing = new ArrayList<>();
        for (int i = 0; i < RENTALS; i++) {
            UUID rental = rentals.completed(tent, guest);
            int stars = 1 + i % 5;
            writing.add(() -> reviewing.write(rental, guest, opinion(stars)));
            writing.add(() -> reviewing.write(rental, host, opinion(5)));
        }
        assertThat(atOnce(writing).stream().filter(shown -> shown)).hasSize(RENTALS);
        assertAllCount(RENTALS);
    }

    @Test
    void ofManyTimesTheSameReviewOneIsKept() throws Exception {
        UUID rental = rentals.completed(tent, guest);
        List<Callable<Boolean>> writing = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            writing.add(() -> isTaken(() -> reviewing.write(rental, guest, opinion(4))));
            writing.add(() -> isTaken(() -> reviewing.write(rental, host, opinion(4))));
        }
        assertThat(atOnce(writing).stream().filter(taken -> taken)).hasSize(2);
        assertAllCount(1);
    }

    @Test
    void theJobOnSeveralInstancesAndTheLastWriterShowEachOnce() throws Exception {
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            UUID rental = rentals.completed(tent, guest);
            reviewing.write(rental, guest, opinion(3));
            written.add(rental);
        }
        clock.advance(Duration.ofDays(14).minusMillis(200));
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (UUID rental : written) {
            acts.add(() -> isTaken(() -> reviewing.write(rental, host, opinion(5))));
        }
        for (int i = 0; i < 4; i++) {
            acts.add(() -> {
                while (count("SELECT count(*) FROM review_exchange WHERE listing_id = ? AND revealed_at IS NULL") > 0) {
                    revealing.revealOverdue();
                }
                return true;
            });
        }
        atOnce(acts);
        assertAllCount(60);
    }

    /** The same without the one statement: what was read is old when it is written. */
    @Test
    void countingByReadingAndWritingLosesReviews() throws Exception {
        List<Callable<Boolean>> rating = new ArrayList<>();
        for (int i = 0; i < RENTALS; i++) {
            rating.add(() -> transaction.execute(status -> {
                int count = jdbc.sql("SELECT rating_count FROM listing WHERE id = ?")
                        .param(tent)
                        .query(Integer.class)
                        .single();
                Thread.yield();
                return jdbc.sql("UPDATE listing SET rating_count = :count, rating_sum = 5 * :count WHERE id = :tent")
                                .param("count", count + 1)
                                .param("tent", tent)
                                .update()
                        == 1;
            }));
        }
        atOnce(rating);
        assertThat(count("SELECT rating_count FROM listing WHERE id = ?")).isLessThan(RENTALS);
    }

    private void assertAllCount(int reviews) {
        assertThat(count("SELECT rating_count FROM listing WHERE id = ?")).isEqualTo(reviews);
        assertThat(count("""
                        SELECT count(*) FROM listing l WHERE l.id = ? AND (l.rating_count, l.rating_sum) =
                          (SELECT count(*), sum(stars) FROM review WHERE listing_id = l.id AND side = 'GUEST'
                           AND shown_at IS NOT NULL)""")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM review WHERE listing_id = ? AND shown_at IS NULL"))
                .isZero();
    }

    private int count(String ofTheTent) {
        return jdbc.sql(ofTheTent).param(tent).query(Integer.class).single();
    }

    private static boolean isTaken(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
