package dev.madang.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.madang.platform.refusal.Refusal;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ThrottleTest {

    private static final Limit LIMIT = new Limit("test", 3, Duration.ofMinutes(10));

    @Autowired
    Throttle throttle;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    private final String who = UUID.randomUUID().toString();

    @Test
    void noConnectionToTheDatabaseWaitsForIt() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> attempts("one")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theWindowSlides() {
        attempts("one", "two");
        clock.advance(Duration.ofMinutes(4));
        attempts("three");
        assertThatThrownBy(() -> attempts("four"))
                .asInstanceOf(type(TooManyAttempts.class))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
                    assertThat(refusal.retryAfter().orElseThrow().toSeconds()).isBetween(355L, 360L);
                    assertThat(refusal.arguments()).containsExactly(6L);
                });
        clock.advance(Duration.ofMinutes(6));
        assertThatCode(() -> attempts("four", "five")).doesNotThrowAnyException();
        assertThatThrownBy(() -> attempts("six")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theSameAgainCountsOnce() {
        assertThatCode(() -> attempts("one", "one", "one", "two", "one", "three", "two"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsTakenBackOrResetDoesNotCount() {
        attempts("one", "two", "three");
        throttle.takeBack(LIMIT.name(), who, "two");
        assertThatCode(() -> attempts("four")).doesNotThrowAnyException();
        throttle.reset(LIMIT.name(), who);
        assertThatCode(() -> attempts("five", "six", "seven")).doesNotThrowAnyException();
    }

    @Test
    void aCrowdGetsThroughExactlyAsOftenAsAllowed() throws InterruptedException {
        Callable<Boolean> attempt = () -> {
            try {
                attempts(UUID.randomUUID().toString());
                return true;
            } catch (TooManyAttempts e) {
                return false;
            }
        };
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> attempts =
                    IntStream.range(0, 200).mapToObj(i -> attempt).toList();
            assertThat(crowd.invokeAll(attempts).stream().filter(Future::resultNow))
                    .hasSize(3);
        }
    }

    @Test
    void whatItGuardsStaysShutWhileRedisIsAway() {
        var nowhere = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", 1));
        nowhere.start();
        var blind = new Throttle(new StringRedisTemplate(nowhere), new Limits(new MockEnvironment()), clock);
        assertThatThrownBy(() -> blind.count(LIMIT, who, "one"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
        nowhere.stop();
    }

    private void attempts(String... whats) {
        for (String what : whats) {
            throttle.count(LIMIT, who, what);
        }
    }
}
