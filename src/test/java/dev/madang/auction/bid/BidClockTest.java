package dev.madang.auction.bid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.auction.AuctionDesk;
import dev.madang.auction.AuctionStand;
import dev.madang.auction.Auctions;
import dev.madang.auction.LiveAuctions;
import dev.madang.pass.PassPurse;
import dev.madang.pass.Passes;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.time.KeptClock;
import dev.madang.shared.Ids;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances on machines whose clocks are 90 seconds apart decide bids on one auction. */
@MadangTest
class BidClockTest {

    private static final Duration LATE = Duration.ofSeconds(-45);
    private static final Duration EARLY = Duration.ofSeconds(45);

    @Autowired
    AuctionDesk desk;

    @Autowired
    Auctions auctions;

    @Autowired
    Passes passes;

    @Autowired
    PassPurse purse;

    @Autowired
    Idempotency idempotency;

    @Autowired
    LiveAuctions live;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    UUID auction;
    UUID minji;
    UUID jun;

    @BeforeEach
    void anAuction() {
        var stand = new AuctionStand(desk, purse, people, clock);
        minji = stand.bidder("민지").id();
        jun = stand.bidder("준").id();
        auction = stand.open(people.member("상인"), null);
    }

    @Test
    void bothTakeBidsBeforeTheEndAndNeitherAfterIt() {
        BidDesk slow = at(KeptClock.of(LATE, jdbc));
        BidDesk quick = at(KeptClock.of(EARLY, jdbc));
        endsIn("20 seconds");
        assertThat(bid(quick, minji, 10)).as("20 s before the end").isEmpty();
        assertThat(auctions.find(auction).orElseThrow().extensions()).isOne();

        endsIn("20 seconds");
        assertThat(bid(slow, jun, 20)).isEmpty();
        assertThat(auctions.find(auction).orElseThrow().extensions()).isEqualTo(2);

        endsIn("-20 seconds");
        assertThat(refusal(bid(quick, minji, 30))).endsWith(" auction.refused.over");
        assertThat(refusal(bid(slow, minji, 30))).endsWith(" auction.refused.over");
        assertThat(auctions.find(auction).orElseThrow().leader()).isEqualTo(jun);
    }

    @Test
    void byTheirMachinesClocksOneWouldRefuseTooEarlyAndTheOtherTakeTooLate() {
        endsIn("20 seconds");
        assertThat(refusal(bid(at(KeptClock.machine(EARLY)), minji, 10))).endsWith(" auction.refused.over");

        endsIn("-20 seconds");
        assertThat(bid(at(KeptClock.machine(LATE)), minji, 10)).isEmpty();
    }

    private BidDesk at(Clock time) {
        return new BidDesk(auctions, passes, idempotency, live, events, jdbc, time);
    }

    private Optional<Refusal> bid(BidDesk at, UUID member, int amount) {
        var asked = new BidDesk.Asked(Ids.next(), member, amount, amount, Idempotency.newKey());
        return transaction.execute(status -> at.decide(auction, List.of(asked)).getFirst());
    }

    private static String refusal(Optional<Refusal> answer) {
        return answer.orElseThrow().getMessage();
    }

    /** By the database's clock; it has been open for long. */
    private void endsIn(String interval) {
        transaction.executeWithoutResult(status ->
                jdbc.sql("""
                        UPDATE auction SET opens_at = now() - interval '1 hour', ends_at = now() + CAST(:left AS interval),
                          planned_end = now() + CAST(:left AS interval) - extensions * interval '2 minutes' WHERE id = :id""").param("left", interval).param("id", auction).update());
    }
}
