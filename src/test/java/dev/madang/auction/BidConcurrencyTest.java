package dev.madang.auction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.auction.bid.Bidding;
import dev.madang.pass.PassPurse;
import dev.madang.pass.Passes;
import dev.madang.pass.ledger.LedgerProof;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many bid at the same moment, by the desk and, to see that it matters, by reading first and writing then. */
@MadangTest
class BidConcurrencyTest {

    private static final int BIDDERS = 12;

    @Autowired
    AuctionDesk desk;

    @Autowired
    Bidding bids;

    @Autowired
    AuctionClosing closing;

    @Autowired
    Auctions auctions;

    @Autowired
    Passes passes;

    @Autowired
    LedgerProof proof;

    @Autowired
    PassPurse purse;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void thePriceNeverFallsOneLeadsAndOneIsCharged() throws Exception {
        UUID auction = open();
        UUID other = open();
        List<UUID> members = IntStream.range(0, BIDDERS)
                .mapToObj(i -> people.member("입찰자 " + i).id())
                .toList();
        members.forEach(member -> purse.fill(member, 400));
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 120; i++) {
            UUID member = members.get(i % BIDDERS);
            UUID where = i % 3 == 0 ? other : auction;
            int amount = 10 + i;
            calls.add(() -> bid(where, member, amount));
        }
        Rush.atOnce(calls);

        assertThat(prices(auction)).isSorted().isNotEmpty();
        assertThat(prices(other)).isSorted().isNotEmpty();
        clock.advance(Duration.ofHours(2));
        Rush.atOnce(List.<Callable<Boolean>>of(
                () -> closing.close(auction), () -> closing.close(auction), () -> closing.close(other)));
        invariants.auctionsEndedFairly();
        int paid = price(auction) + price(other);
        assertThat(members.stream().mapToInt(passes::free).sum()).isEqualTo(400 * BIDDERS - paid);
        assertThat(proof.findings()).isEmpty();
    }

    @Test
    void oneFormThatIsSentManyTimesAtOnceBidsOnceAndIsAnsweredAlike() throws Exception {
        UUID auction = open();
        UUID member = people.member("급한 입찰자").id();
        purse.fill(member, 400);
        String key = Idempotency.newKey();
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 30; i++) {
            calls.add(() -> {
                bids.bid(auction, member, 20, 30, key);
                return true;
            });
        }
        assertThat(Rush.atOnce(calls)).containsOnly(true);
        assertThat(prices(auction)).containsExactly(20);
        assertThat(passes.free(member)).isEqualTo(370);
        clock.advance(Duration.ofHours(2));
        closing.close(auction);
        invariants.auctionsEndedFairly();
    }

    @Test
    void whoReadsThePriceFirstAndWritesItThenLetsItFallOrStay() throws Exception {
        boolean wrong = false;
        for (int rush = 0; rush < 20 && !wrong; rush++) {
            UUID auction = open();
            UUID member = people.member("입찰자").id();
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 40; i++) {
                int amount = 10 + i % 10;
                calls.add(() -> readThenWrite(auction, member, amount));
            }
            long taken = Rush.atOnce(calls).stream().filter(took -> took).count();
            wrong = taken > 10;
            forget(auction);
        }
        assertThat(wrong).as("more bids were taken than there are prices").isTrue();
    }

    /** Nobody else is to end it. */
    private void forget(UUID auction) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE auction SET status = 'CALLED_OFF', closed_at = now() WHERE id = ?")
                        .param(auction)
                        .update());
    }

    private boolean bid(UUID auction, UUID member, int amount) {
        try {
            bids.bid(auction, member, amount, amount, Idempotency.newKey());
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private boolean readThenWrite(UUID auction, UUID member, int amount) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int price = jdbc.sql("SELECT coalesce(price, 9) FROM auction WHERE id = ?")
                    .param(auction)
                    .query(Integer.class)
                    .single();
            if (amount <= price) {
                return false;
            }
            jdbc.sql(
                            "UPDATE auction SET price = :amount, leader_max = :amount, leader_id = :member, bids = bids + 1 WHERE id = :id")
                    .param("amount", amount)
                    .param("member", member)
                    .param("id", auction)
                    .update();
            return true;
        }));
    }

    private UUID open() {
        return new AuctionStand(desk, purse, people, clock).open(people.member("상인"), null);
    }

    private List<Integer> prices(UUID auction) {
        return transaction.execute(
                status -> jdbc.sql("SELECT price FROM auction_bid WHERE auction_id = ? ORDER BY number")
                        .param(auction)
                        .query(Integer.class)
                        .list());
    }

    private int price(UUID auction) {
        return auctions.find(auction).orElseThrow().price();
    }
}
