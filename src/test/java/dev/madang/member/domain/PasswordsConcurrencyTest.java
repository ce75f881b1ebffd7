package dev.madang.member.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.gate.Gates;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsConcurrencyTest {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore slow = new Semaphore(1);

    @Test
    void aFloodIsCheckedFewAtATime() throws Exception {
        var passwords = new Passwords(new Slow(), 2, Duration.ofSeconds(30));
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                flood.submit(() -> passwords.matches("guess", null));
            }
        }
        assertThat(most).hasValueBetween(1, 2);
    }

    @Test
    void whoWaitsTooLongIsToldToComeBack() throws Exception {
        var passwords = new Passwords(new Slow(), 1, Duration.ofMillis(50));
        slow.acquire();
        var checking = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> {
            checking.countDown();
            passwords.hash("a-tent-by-the-han");
        });
        checking.await();
        while (now.get() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> passwords.matches("guess", null)).isInstanceOf(PasswordsBusy.class);
        slow.release();
        first.join();
        assertThat(passwords.matches("guess", null)).isFalse();
    }

    @Test
    void aFloodKeepsNoOtherRequestOut() throws Exception {
        var passwords = new Passwords(new Slow(), 2, Duration.ofSeconds(30));
        assertThat(Gates.isLeftBy(() -> passwords.matches("guess", null))).isTrue();
        assertThat(Gates.isLeftBy(() -> passwords.hash("a-tent-by-the-han"))).isTrue();
    }

    private final class Slow implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            slow.acquireUninterruptibly();
            slow.release();
            now.decrementAndGet();
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            encode(password);
            return false;
        }
    }
}
