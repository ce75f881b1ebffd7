package dev.madang.shop.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The views of other tests stand in the same week: each looks far ahead, where nobody else has looked. */
@MadangTest
class WeeklyViewsTest {

    static int weeks = 100;

    @Autowired
    WeeklyViews views;

    @Autowired
    KeptViews kept;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void aWeekOfItsOwn() {
        weeks += 10;
        clock.advance(Duration.ofDays(7L * weeks));
    }

    @Test
    void whoLooksOftenCountsOnce() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            views.seen(one, new Visitor("same"));
        }
        views.seen(other, new Visitor("first"));
        views.seen(other, new Visitor("second"));
        assertThat(views.best()).extracting(WeeklyViews.Place::product).containsExactly(other, one);
    }

    @Test
    void whatRedisHasLostComesBackFromTheDatabase() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            views.seen(first, new Visitor("f" + i));
        }
        views.seen(second, new Visitor("s"));
        kept.keep();
        clock.advance(Duration.ofHours(30));
        views.seen(second, new Visitor("t"));
        kept.keep();
        List<WeeklyViews.Place> before = views.best();
        assertThat(before).extracting(WeeklyViews.Place::product).containsExactly(first, second);

        redis.delete(List.of(
                WeeklyViews.THERE, WeeklyViews.hour(clock.instant(), 0), WeeklyViews.hour(clock.instant(), 30)));
        assertThat(views.best()).isEmpty();
        kept.keep();
        assertThat(views.best()).isEqualTo(before);
        kept.keep();
        assertThat(views.of(clock.instant().minus(Duration.ofHours(30)))).containsEntry(first, 3);
    }

    @Test
    void twoWeeksOfHoursAreAddedUpInOneCall() {
        var calls = new AtomicInteger();
        var counted = new StringRedisTemplate(requireNonNull(redis.getConnectionFactory())) {
            @Override
            public <T> T execute(RedisCallback<T> call, boolean exposeConnection, boolean pipeline) {
                calls.incrementAndGet();
                return super.execute(call, exposeConnection, pipeline);
            }
        };
        UUID one = UUID.randomUUID();
        views.seen(one, new Visitor("first"));
        assertThat(new WeeklyViews(counted, clock).best()).containsExactly(new WeeklyViews.Place(one, 0));
        assertThat(calls).hasValue(1);
    }

    @Test
    void theWeekSlidesAndYesterdaysPlaceIsKnown() {
        UUID old = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        views.seen(old, new Visitor("a"));
        views.seen(old, new Visitor("b"));
        clock.advance(Duration.ofDays(2));
        views.seen(fresh, new Visitor("a"));
        assertThat(views.best()).containsExactly(new WeeklyViews.Place(old, 1), new WeeklyViews.Place(fresh, 0));
        clock.advance(Duration.ofDays(5).plusHours(1));
        assertThat(views.best()).extracting(WeeklyViews.Place::product).containsExactly(fresh);
    }
}
