package dev.madang.moderation.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.member.Suspensions;
import dev.madang.moderation.Rule;
import dev.madang.moderation.sanction.AutomaticRules.AutomaticRule;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two decisions about the same member or thing at the same moment: what is in force together holds, whichever ends last. */
@MadangTest
class SanctionTurnsTest {

    private static final AutomaticRule RULE = new AutomaticRule(1, 1, 1);

    @Autowired
    SanctionDesk desk;

    @Autowired
    Sanctions sanctions;

    @Autowired
    Suspensions suspensions;

    @Autowired
    SanctionHistory history;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Test
    void ofTwoSuspensionsTheLongerOneHolds() {
        UUID host = people.member("호스트").id();
        whileFirst(
                () -> impose(Measure.SUSPEND, host, "member", host, 30),
                () -> impose(Measure.SUSPEND, host, "member", host, 3));
        assertThat(suspensions.until(host))
                .hasValueSatisfying(
                        until -> assertThat(until).isAfter(clock.instant().plus(Duration.ofDays(29))));
    }

    @Test
    void whatIsHiddenAnewIsNotShownByWhoTakesTheFirstTimeBack() {
        UUID host = people.member("호스트").id();
        UUID operator = people.admin().id();
        UUID listing = gear.listing(host).publish();
        transaction.executeWithoutResult(status -> impose(Measure.HIDE, host, "listing", listing, null));
        UUID first = history.latest(host, 1).getFirst().id();
        whileFirst(
                () -> impose(Measure.HIDE, host, "listing", listing, null),
                () -> desk.lift(sanctions.lock(first).orElseThrow(), operator));
        assertThat(people.stranger().get("/listings/" + listing).status()).isEqualTo(404);
        assertThat(history.latest(host, 2)).filteredOn(Sanction::isLifted).hasSize(1);
    }

    /** The second one begins when the first is done but not yet at its end, and comes as far as it comes until then. */
    private void whileFirst(Runnable first, Runnable second) {
        CompletableFuture<Void> running = Objects.requireNonNull(transaction.execute(status -> {
            first.run();
            var begun = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(other -> second.run()));
            await().atMost(Duration.ofSeconds(10)).until(() -> begun.isDone() || somebodyWaits());
            return begun;
        }));
        running.join();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock')""").query(Boolean.class).single();
    }

    private void impose(Measure measure, UUID member, String kind, UUID thing, @Nullable Integer days) {
        desk.imposeByRule(
                new Verdict(null, member, null, null, measure, Rule.OTHER, days, "", kind, thing.toString(), "텐트"),
                RULE);
    }
}
