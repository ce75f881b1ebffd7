package dev.madang.shop.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.paging.Slice;
import dev.madang.test.MadangTest;
import dev.madang.test.Rush;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

@MadangTest
class FirstDealsTest {

    @Autowired
    Deals deals;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    ObjectProvider<RedissonClient> redisson;

    @Autowired
    JsonMapper json;

    FirstDeals first;
    final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    @AfterEach
    void nothingIsKept() {
        redis.delete(List.of(FirstDeals.KEPT, FirstDeals.FRESH));
        first = new FirstDeals(deals, redis, redisson, json, Duration.ofMinutes(1));
    }

    @Test
    void howeverManyAskAtOnceOneMakesIt() throws Exception {
        Callable<Slice<Deal>> one = () -> first.get(() -> empty(made));
        Rush.atOnce(Collections.nCopies(40, one));
        assertThat(made).hasValue(1);
    }

    @Test
    void whileOneMakesItAnewTheOthersHaveTheOldOneAtOnce() throws Exception {
        first.get(() -> empty(made));
        redis.delete(FirstDeals.FRESH);
        var making = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        Thread maker = Thread.startVirtualThread(() -> first.get(() -> {
            making.countDown();
            await(enough);
            return empty(made);
        }));
        await(making);
        Supplier<Slice<Deal>> never = () -> {
            throw new IllegalStateException("Another makes it already");
        };
        for (int i = 0; i < 20; i++) {
            assertThat(first.get(never).rows()).isEmpty();
        }
        enough.countDown();
        maker.join();
        assertThat(made).hasValue(2);
        assertThat(first.get(never).rows()).isEmpty();
    }

    private static Slice<Deal> empty(AtomicInteger made) {
        made.incrementAndGet();
        return new Slice<>(List.of(), null, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
