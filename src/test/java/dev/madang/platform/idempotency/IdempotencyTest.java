package dev.madang.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class IdempotencyTest {

    @Autowired
    Idempotency idempotency;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    final UUID member = UUID.randomUUID();
    final String key = Idempotency.newKey();

    @Test
    void theSameRequestIsAnsweredAsBefore() {
        assertThat(claim(member, "three days", "/reservations/1")).isEmpty();
        assertThat(claim(member, "three days", "/reservations/2")).contains("/reservations/1");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        claim(member, "three days", "/reservations/1");
        assertRefused(() -> claim(member, "four days", "/reservations/2"), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keysOfDifferentMembersHaveNothingToDoWithEachOther() {
        claim(member, "three days", "/reservations/1");
        assertThat(claim(UUID.randomUUID(), "four days", "/reservations/2")).isEmpty();
    }

    @Test
    void aRequestThatFailedMayBeSentAgain() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    idempotency.claim(member, key, "three days", "/reservations/1");
                    throw new IllegalStateException("no days left");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claim(member, "four days", "/reservations/2")).isEmpty();
    }

    @Test
    void amongManyWhatIsNoKeyOfOursKeepsNobodyFromTheirs() {
        String none = "\0".repeat(8);
        claim(member, "three days", "/reservations/1");
        KeysOfMany keys = transaction.execute(status -> idempotency.keysOf(List.of(member), List.of(none, key)));
        assertThat(keys.answer(member, key, "three days")).contains("/reservations/1");
        assertRefused(() -> keys.answer(member, none, "three days"), HttpStatus.BAD_REQUEST);
    }

    @Test
    void whoAsksAgainMeanwhileIsToldThatItIsStillRunning() throws Exception {
        var claimed = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var first = other.submit(() -> transaction.execute(status -> {
                var answer = idempotency.claim(member, key, "three days", "/reservations/1");
                claimed.countDown();
                await(finish);
                return answer;
            }));
            claimed.await();
            assertRefused(() -> claim(member, "three days", "/reservations/2"), HttpStatus.CONFLICT);
            finish.countDown();
            assertThat(first.get()).isEmpty();
        }
        assertThat(claim(member, "three days", "/reservations/2")).contains("/reservations/1");
    }

    @Test
    void keysThatNoPageMadeAreRefused() {
        for (String odd : new String[] {"", "short", "with\u0000nul-inside", "a".repeat(65), "한글로된열쇠입니다"}) {
            assertRefused(
                    () -> transaction.execute(status -> idempotency.claim(member, odd, "three days", "/")),
                    HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void answersAreForgottenAfterADay() {
        claim(member, "three days", "/reservations/1");
        clock.advance(Duration.ofHours(23));
        idempotency.forgetOld();
        assertThat(claim(member, "three days", "/reservations/2")).contains("/reservations/1");
        clock.advance(Duration.ofHours(2));
        idempotency.forgetOld();
        assertThat(claim(member, "three days", "/reservations/2")).isEmpty();
    }

    private Optional<String> claim(UUID who, String request, String location) {
        return transaction.execute(status -> idempotency.claim(who, key, request, location));
    }

    private static void assertRefused(Runnable claim, HttpStatus status) {
        assertThatThrownBy(claim::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(RefusalStatus.of(refusal)).isEqualTo(status));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
