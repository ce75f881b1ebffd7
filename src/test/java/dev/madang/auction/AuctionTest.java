package dev.madang.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.pass.PassPurse;
import dev.madang.pass.Passes;
import dev.madang.pass.ledger.LedgerProof;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Members bid by the plain form. */
@MadangTest
class AuctionTest {

    @Autowired
    AuctionDesk desk;

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

    CurrentMember seller;
    CurrentMember minji;
    CurrentMember jun;
    CurrentMember sora;
    UUID auction;

    @BeforeEach
    void anAuctionAndThreeWhoWantIt() {
        seller = people.member("상인");
        minji = bidder("민지");
        jun = bidder("준");
        sora = bidder("소라");
        auction = open(null);
    }

    @Test
    void threeBidItEndsByItselfAndOneWinnerIsChargedOnce() {
        bid(minji, 10, 20);
        bid(jun, 15, null);
        bid(sora, 30, 50);
        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(passes.free(sora.id())).isEqualTo(50);
        assertThat(auctions.find(auction).orElseThrow().price()).isEqualTo(30);

        clock.advance(Duration.ofHours(2));
        assertThat(bid(jun, 60, null).text("main [role=alert]")).contains("끝난 경매");
        closing.closeDue();
        closing.closeDue();

        Auction over = auctions.find(auction).orElseThrow();
        assertThat(over.status()).isEqualTo(AuctionStatus.SOLD);
        assertThat(over.leader()).isEqualTo(sora.id());
        assertThat(passes.free(sora.id())).isEqualTo(70);
        assertThat(passes.free(jun.id())).isEqualTo(100);
        assertThat(number("SELECT balance FROM pass_account WHERE kind = 'OWED' AND owner_id = ?", seller.id()))
                .isEqualTo(30);
        assertThat(proof.findings()).isEmpty();
        invariants.auctionsEndedFairly();
        Page result = people.stranger().get("/auctions/" + auction);
        assertThat(result.text("main [data-result=sold]")).contains("소** 님이 이용권 30장");
        assertThat(result.text("main table")).contains("민**", "준**").doesNotContain("민지");
    }

    @Test
    void aMaximumBidsJustAsMuchAsIsNeeded() {
        bid(minji, 10, 40);
        assertThat(price()).isEqualTo(10);
        bid(jun, 20, 25);
        assertThat(price()).isEqualTo(26);
        assertThat(leader()).isEqualTo(minji.id());
        assertThat(passes.free(jun.id())).isEqualTo(100);
        assertThat(passes.free(minji.id())).isEqualTo(60);
    }

    @Test
    void ofTwoEqualMaximaTheEarlierLeads() {
        bid(minji, 10, 40);
        bid(jun, 20, 40);

        assertThat(price()).isEqualTo(40);
        assertThat(leader()).isEqualTo(minji.id());
    }

    @Test
    void whatIsEqualOrBelowTheStepIsRefusedAtItsFieldAndKeepsWhatWasTyped() {
        bid(minji, 10, null);

        Page refused = bid(jun, 10, 30);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main #amount-error")).contains("11장부터");
        assertThat(refused.body()).contains("value=\"30\"");
    }

    @Test
    void whatIsAboveTheBalanceOrForOnesOwnIsRefused() {
        assertThat(bid(minji, 10, 101).status()).isEqualTo(409);
        assertThat(bid(minji, 10, 5).status()).isEqualTo(422);
        assertThat(bid(seller, 10, null).status()).isEqualTo(403);
        bid(jun, 10, 60);
        assertThat(bid(minji, 20, 101).status())
                .as("above the balance, and outbid at once")
                .isEqualTo(409);
        assertThat(bid(jun, 20, 50).text("main #max-error")).contains("최대 60장");
        assertThat(price()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "", "1000000", "9e9", "열"})
    void whatIsNoNumberOfPassesIsAskedForAgain(String typed) {
        Page refused = people.browserOf(minji)
                .post("/auctions/" + auction + "/bids", "amount", typed, "idempotencyKey", key());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main #amount-error")).isNotBlank();
    }

    @Test
    void theSamePassesNeverBackTwoAuctions() {
        UUID other = open(null);
        bid(minji, 60, null);

        assertThat(bid(other, people.browserOf(minji), 60, null, key()).status())
                .isEqualTo(409);
        bid(jun, 70, null);
        assertThat(bid(other, people.browserOf(minji), 60, null, key()).status())
                .isEqualTo(303);
    }

    @Test
    void aLateBidPutsTheEndOffButARefusedOneDoesNot() {
        var end = auctions.find(auction).orElseThrow().endsAt();
        clock.moveTo(end.minusSeconds(100));

        bid(minji, 1, null);
        assertThat(auctions.find(auction).orElseThrow().endsAt()).isEqualTo(end);
        bid(minji, 10, 50);
        assertThat(auctions.find(auction).orElseThrow().endsAt()).isEqualTo(end.plusSeconds(120));
        clock.moveTo(end.plusSeconds(30));
        bid(minji, 11, 60);
        assertThat(auctions.find(auction).orElseThrow().endsAt())
                .as("the price did not change")
                .isEqualTo(end.plusSeconds(120));
        bid(jun, 20, null);
        assertThat(auctions.find(auction).orElseThrow().endsAt()).isEqualTo(end.plusSeconds(240));
        assertThat(people.stranger().get("/auctions/" + auction).text("main #stands"))
                .contains("2번 늘어났고");
    }

    @Test
    void sendingTheFormTwiceBidsOnce() {
        String key = key();
        bid(auction, people.browserOf(minji), 10, 20, key);
        bid(auction, people.browserOf(minji), 10, 20, key);

        assertThat(auctions.find(auction).orElseThrow().bids()).isEqualTo(1);
        assertThat(bid(auction, people.browserOf(minji), 11, 30, key).status()).isEqualTo(422);
    }

    @Test
    void belowTheReserveNothingIsSoldAndAllComesBack() {
        auction = open(50);
        bid(minji, 10, 40);
        assertThat(people.stranger().get("/auctions/" + auction).text("main #stands"))
                .contains("최저 낙찰가에 못 미쳤어요");

        clock.advance(Duration.ofHours(2));
        assertThat(people.stranger().get("/auctions/" + auction).text("main [data-result=unsold]"))
                .contains("최저 낙찰가");
        assertThat(passes.free(minji.id())).isEqualTo(100);
    }

    @Test
    void aMaximumThatReachesTheReserveBidsIt() {
        auction = open(50);
        bid(minji, 10, 80);

        assertThat(price()).isEqualTo(50);
    }

    @Test
    void whatIsCalledOffGivesAllBack() {
        bid(minji, 10, 40);

        assertThat(people.browserOf(jun)
                        .post("/auctions/" + auction + "/cancellation", "reason", "심술")
                        .status())
                .isEqualTo(404);
        assertThat(people.browserOf(seller)
                        .post("/auctions/" + auction + "/cancellation", "reason", "물건이 깨졌어요")
                        .status())
                .isEqualTo(303);
        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(people.stranger().get("/auctions/" + auction).text("main")).contains("물건이 깨졌어요");
        assertThat(bid(jun, 20, null).status()).isEqualTo(409);
    }

    @Test
    void nobodyBidsAndItEndsKindly() {
        clock.advance(Duration.ofHours(2));

        assertThat(people.stranger().get("/auctions/" + auction).text("main [data-result=unsold]"))
                .contains("아무도 입찰하지 않아");
    }

    @Test
    void whatIsNotApprovedIsItsSellersAndOperatorsAlone() {
        UUID proposed = propose(null);

        assertThat(people.browserOf(minji).get("/auctions/" + proposed).status())
                .isEqualTo(404);
        assertThat(bid(proposed, people.browserOf(minji), 10, null, key()).status())
                .isEqualTo(404);
        assertThat(people.browserOf(seller).get("/auctions/" + proposed).status())
                .isEqualTo(200);
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.get("/admin/auctions").text("main")).contains("사인 라켓");
        assertThat(operator.post("/admin/auctions/" + proposed + "/approval").status())
                .isEqualTo(303);
        assertThat(operator.post("/admin/auctions/" + proposed + "/approval").status())
                .isEqualTo(409);
        assertThat(people.browserOf(minji).get("/auctions/" + proposed).status())
                .isEqualTo(200);
    }

    @Test
    void aSellerProposesByTheForm() {
        Browser browser = people.browserOf(seller);
        assertThat(browser.get("/selling/auctions/new").status()).isEqualTo(200);
        String path = "/selling/auctions/" + Ids.next();

        assertThat(browser.post(path, "title", "", "startPrice", "-1", "step", "0")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoIsOutbidReadsItAtTheirOwnBid() {
        bid(minji, 10, null);
        assertThat(people.browserOf(minji).get("/auctions/" + auction).text("main #own"))
                .contains("앞서고 있어요");
        bid(jun, 20, null);
        assertThat(people.browserOf(minji).get("/auctions/" + auction + "/own").body())
                .contains("21장부터");
    }

    @Test
    void whoWatchesSeesThePriceWithoutAskingAgain() {
        try (var stream =
                EventStream.open(people.stranger(), "topics=auction:" + auction).ready()) {
            bid(minji, 10, 20);

            await().untilAsserted(() -> assertThat(stream.dataOf("stands"))
                    .anySatisfy(html -> assertThat(html).contains("data-price=\"10\"", "민**")));
        }
    }

    @Test
    void whoIsOutbidIsTold() {
        bid(minji, 10, null);
        bid(jun, 20, null);

        await().untilAsserted(() -> assertThat(
                        people.browserOf(minji).get("/notifications").text("main"))
                .contains("사인 라켓", "밀려났어요"));
    }

    private CurrentMember bidder(String name) {
        CurrentMember member = people.member(name);
        purse.fill(member.id(), 100);
        return member;
    }

    private UUID open(@Nullable Integer reserve) {
        UUID id = propose(reserve);
        desk.approve(id, people.admin().id());
        return id;
    }

    private UUID propose(@Nullable Integer reserve) {
        UUID id = Ids.next();
        var now = clock.instant();
        desk.propose(
                id,
                seller.id(),
                new AuctionDetails(
                        "사인 라켓", "윔블던에서 받았어요", 10, 1, reserve, now, now.plus(Duration.ofHours(1)), List.of()));
        return id;
    }

    private Page bid(CurrentMember member, int amount, @Nullable Integer max) {
        return bid(auction, people.browserOf(member), amount, max, key());
    }

    private static Page bid(UUID auction, Browser browser, int amount, @Nullable Integer max, String key) {
        return browser.post(
                "/auctions/" + auction + "/bids",
                "amount",
                String.valueOf(amount),
                "max",
                max == null ? "" : max.toString(),
                "idempotencyKey",
                key);
    }

    private int price() {
        return auctions.find(auction).orElseThrow().price();
    }

    private UUID leader() {
        return auctions.find(auction).orElseThrow().leader();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private int number(String query, UUID id) {
        return transaction.execute(
                status -> jdbc.sql(query).param(id).query(Integer.class).single());
    }
}
