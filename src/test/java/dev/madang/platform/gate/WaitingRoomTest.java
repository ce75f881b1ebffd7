package dev.madang.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.gate.WaitingRoom.NotYourTurn;
import dev.madang.platform.gate.WaitingRoom.Place;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Rush;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@MadangTest
class WaitingRoomTest {

    private static final int PLACES = 3;
    private static final Duration TURN = Duration.ofSeconds(20);

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    MutableClock clock;

    WaitingRoom room;
    final UUID item = UUID.randomUUID();
    final List<UUID> members =
            IntStream.range(0, 8).mapToObj(i -> UUID.randomUUID()).toList();

    @BeforeEach
    void theRoomOpens() {
        room = new WaitingRoom(redis, clock, PLACES, TURN);
    }

    @Test
    void whoComesWhileOthersAreInsideWaitsInTheOrderOfArrival() {
        List<Long> ahead = members.stream().map(member -> aheadOf(member)).toList();
        assertThat(ahead).containsExactly(-1L, -1L, -1L, 0L, 1L, 2L, 3L, 4L);
        assertThat(members.stream().map(this::aheadOf)).isEqualTo(ahead);
        room.leave(item, members.get(1));
        assertThat(aheadOf(members.get(3))).isEqualTo(-1);
        assertThat(aheadOf(members.get(4))).isZero();
        assertThat(room.called(item)).isEqualTo(4);
    }

    @Test
    void anotherInstanceKnowsTheSameNumbers() {
        members.forEach(this::aheadOf);
        var other = new WaitingRoom(redis, clock, PLACES, TURN);
        assertThat(other.enter(item, members.get(5))).map(Place::number).contains(6L);
        assertThat(other.enter(item, members.getFirst())).isEmpty();
    }

    @Test
    void whoDoesNotComeWhenCalledIsNotWaitedForAndComesLater() {
        members.forEach(this::aheadOf);
        clock.advance(TURN);
        assertThat(aheadOf(members.get(5))).isEqualTo(-1);
        assertThat(aheadOf(members.get(6))).isZero();
        assertThat(aheadOf(members.getFirst())).isEqualTo(-1);
    }

    @Test
    void whoComesLateAndGoesAwayIsForgottenToo() {
        UUID late = members.getFirst();
        aheadOf(late);
        clock.advance(TURN);
        assertThat(aheadOf(late)).isEqualTo(-1);
        assertThat(redis.keys("madang:waiting:" + item + ":*"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(redis.getExpire(key)).isPositive());
    }

    @Test
    void whoLeavesTheLineIsNoLongerBeforeOthersAndComesAnewAtItsEnd() {
        members.forEach(this::aheadOf);
        room.leave(item, members.get(3));
        assertThat(aheadOf(members.get(4))).isZero();
        assertThat(aheadOf(members.get(3))).isEqualTo(4);
    }

    @Test
    void howLongItTakesIsKnownFromHowFastItWent() {
        members.forEach(this::aheadOf);
        assertThat(room.enter(item, members.getLast()).orElseThrow().estimate()).isNull();
        clock.advance(Duration.ofSeconds(4));
        room.leave(item, members.get(0));
        room.leave(item, members.get(1));
        Place last = room.enter(item, members.getLast()).orElseThrow();
        assertThat(last.ahead()).isEqualTo(2);
        assertThat(last.estimate()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(16));
    }

    @Test
    void whatRedisHasLostIsBegunAnewAndNobodyIsKeptOut() {
        members.forEach(this::aheadOf);
        redis.delete(redis.keys("madang:waiting:" + item + ":*"));
        assertThat(aheadOf(members.getLast())).isEqualTo(-1);
    }

    @Test
    void whatNobodyCanReadKeepsNobodyOut() {
        members.forEach(this::aheadOf);
        redis.opsForHash().put("madang:waiting:" + item + ":state", "called", "세 번째");
        assertThat(room.called(item)).isZero();
        assertThat(aheadOf(members.getLast())).isEqualTo(-1);
        assertThat(room.inTurn(item, members.getLast(), () -> "in")).isEqualTo("in");
    }

    /** Nothing listens at that port. */
    @Test
    void withoutRedisEverybodyGoesThrough() {
        var away = new LettuceConnectionFactory("127.0.0.1", 1);
        away.afterPropertiesSet();
        away.start();
        try {
            var alone = new WaitingRoom(new StringRedisTemplate(away), clock, 1, TURN);
            assertThat(members.stream().map(member -> alone.inTurn(item, member, () -> "in")))
                    .containsOnly("in");
        } finally {
            away.destroy();
        }
    }

    @Test
    void neverMoreAreInsideThanThereArePlacesAndAllComeIn() throws Exception {
        var inside = new Inside();
        List<UUID> order = Collections.synchronizedList(new ArrayList<>());
        var many = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        Rush.atOnce(many.stream()
                .map(member -> calls(() -> {
                    while (true) {
                        try {
                            return room.inTurn(item, member, () -> {
                                order.add(member);
                                return inside.stay();
                            });
                        } catch (NotYourTurn later) {
                            Thread.onSpinWait();
                        }
                    }
                }))
                .toList());
        assertThat(inside.most.get()).isBetween(1, PLACES);
        assertThat(order).containsExactlyInAnyOrderElementsOf(many);
    }

    /** Else the test before proves nothing. */
    @Test
    void withoutTheRoomMoreAreInside() throws Exception {
        var met = new CyclicBarrier(PLACES + 1);
        var inside = new Inside();
        Rush.atOnce(Collections.nCopies(PLACES + 1, calls(() -> inside.meet(met))));
        assertThat(inside.most.get()).isGreaterThan(PLACES);
    }

    private static final class Inside {

        private final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        boolean stay() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return true;
        }

        boolean meet(CyclicBarrier others) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                others.await(10, TimeUnit.SECONDS);
            } catch (Exception alone) {
                throw new IllegalStateException(alone);
            }
            now.decrementAndGet();
            return true;
        }
    }

    private static <T> Callable<T> calls(Supplier<T> work) {
        return work::get;
    }

    /** -1 when it is their turn. */
    private long aheadOf(UUID member) {
        return room.enter(item, member).map(Place::ahead).orElse(-1L);
    }
}
