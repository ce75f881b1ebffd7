package dev.madang.rental.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.rental.listing.Listings;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import dev.madang.rental.search.ListingSort;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.SecondInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances, each with an index of its own. */
@MadangTest
@TestInstance(Lifecycle.PER_CLASS)
class TwoInstancesTest {

    @Autowired
    Environment environment;

    @Autowired
    Gear gear;

    @Autowired
    Listings listings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Clock clock;

    UUID zither;
    SecondInstance second;

    @BeforeAll
    void startTheSecondBesideWhatIsThere() {
        zither = gear.listing(gear.host()).title("치터 양금").publish();
        second = SecondInstance.beside(environment);
    }

    @AfterAll
    void stopTheSecond() {
        second.close();
    }

    @Test
    void anEmptyIndexIsFilledAtStart() {
        assertThat(isFoundBySecond("양금", zither)).isTrue();
    }

    @Test
    void aChangeOnOneShowsOnTheOther() {
        UUID lute = gear.listing(gear.host()).title("류트 악기").photos(1).draft();
        publish(lute);
        soon(() -> isFoundBySecond("류트", lute));

        pause(lute);
        soon(() -> !isFoundBySecond("류트", lute));
    }

    @Test
    void whatWasMissedDuringABreakIsCaughtUp() {
        UUID harp = gear.listing(gear.host()).title("켈틱 하프").publish();
        assertThat(isFoundBySecond("켈틱", harp)).isFalse();

        breakTheConnectionsToRedis();

        soon(() -> isFoundBySecond("켈틱", harp));
    }

    private void publish(UUID id) {
        transaction.executeWithoutResult(
                status -> listings.findById(id).orElseThrow().publish(clock.instant()));
    }

    private void pause(UUID id) {
        transaction.executeWithoutResult(
                status -> listings.findById(id).orElseThrow().pause(clock.instant()));
    }

    private void breakTheConnectionsToRedis() {
        redis.getClientList().stream()
                .filter(client -> !"0".equals(client.get("sub")))
                .map(client -> client.getAddressPort().split(":"))
                .forEach(address -> redis.killClient(address[0], Integer.parseInt(address[1])));
    }

    private boolean isFoundBySecond(String words, UUID id) {
        return second.bean(ListingSearch.class)
                .find(new ListingCriteria(words, null, null, null, null, null, null, null, null, ListingSort.NEWEST, 1))
                .ids()
                .contains(id);
    }

    private static void soon(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(10)).until(condition::getAsBoolean);
    }
}
