package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Hashes;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class SignUpConcurrencyTest {

    private static final int STRANGERS = 1_000;

    @Autowired
    People people;

    @Autowired
    Hashes hashes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aThousandWhoWantOneEmailBecomeOneMemberAnd999KindAnswersForThePriceOfOneHash() {
        String email = UUID.randomUUID() + "@crowd.test";
        int made = hashes.during(() -> {
            List<Page> answers = allAtOnce(() -> people.stranger()
                    .post("/sign-up", "email", email, "password", "a-tent-by-the-han", "nickname", "민지"));

            List<Page> losers =
                    answers.stream().filter(page -> page.status() != 303).toList();
            assertThat(losers).hasSize(STRANGERS - 1);
            assertThat(losers).extracting(Page::status).containsOnly(409);
            assertThat(losers).allSatisfy(page -> {
                assertThat(page.text(".field [role=alert]")).contains("이미 마당 회원인 이메일");
                assertThat(page.html().select("main a[href^=/sign-in]")).isNotEmpty();
                assertThat(page.html().selectFirst("input[name=email]").val()).isEqualTo(email);
            });
        });
        assertThat(made).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM member WHERE email = ?", email)).isEqualTo(1);
        assertThat(people.stranger().signIn(email, "a-tent-by-the-han").status())
                .isEqualTo(303);
    }

    /** Proof that the test above can fail: looking first and inserting then lets many in where no unique key stands. */
    @Test
    void withoutTheUniqueKeyTheSameCrowdMakesDuplicates() {
        inTransaction(() -> jdbc.sql("CREATE TABLE member_without_key (email text NOT NULL)")
                .update());
        String email = UUID.randomUUID() + "@crowd.test";

        allAtOnce(() -> inTransaction(() -> {
            boolean free = count("SELECT count(*) FROM member_without_key WHERE email = ?", email) == 0;
            if (!free) {
                return 0;
            }
            Thread.sleep(Duration.ofMillis(200));
            return jdbc.sql("INSERT INTO member_without_key VALUES (?)")
                    .param(email)
                    .update();
        }));

        assertThat(count("SELECT count(*) FROM member_without_key WHERE email = ?", email))
                .isGreaterThan(1);
    }

    private static <T> List<T> allAtOnce(Callable<T> attempt) {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> attempts =
                    IntStream.range(0, STRANGERS).mapToObj(i -> attempt).toList();
            return crowd.invokeAll(attempts).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int inTransaction(Callable<Integer> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int count(String sql, String email) {
        return jdbc.sql(sql).param(email).query(Integer.class).single();
    }
}
