package dev.madang.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.auction.bid.Bidding;
import dev.madang.moderation.Reportables;
import dev.madang.moderation.Withholding;
import dev.madang.pass.PassPurse;
import dev.madang.pass.Passes;
import dev.madang.pass.ledger.LedgerProof;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

    @Autowired
    Reportables reportables;

    @Autowired
    Statements statements;

    AuctionStand stand;
    CurrentMember seller;
    CurrentMember minji;
    CurrentMember jun;
    CurrentMember sora;
    UUID auction;

    @BeforeEach
    void anAuctionAndThreeWhoWantIt() {
        stand = new AuctionStand(desk, purse, people, clock);
        seller = people.member("상인");
        minji = stand.bidder("민지");
        jun = stand.bidder("준");
        sora = stand.bidder("소라");
        auction = stand.open(seller, null);
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
        assertThat(number(
                        "SELECT coalesce(sum(balance), 0) FROM pass_account WHERE kind = 'OWED' AND owner_id = ?",
                        seller.id()))
                .as("until it has arrived")
                .isZero();
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
    void inARushWhoComesTooLateReadsOnlyWhyAndHowMuchIsNeeded() {
        bid(jun, 30, null);
        Browser browser = people.browserOf(minji);
        String[] form = {"amount", "20", "max", "25", "idempotencyKey", key()};
        browser.postAsHtmx("/auctions/" + auction + "/bids", form);

        var refused = new AtomicReference<Page>();
        assertThat(statements.during(() -> refused.set(browser.postAsHtmx("/auctions/" + auction + "/bids", form))))
                .hasSizeLessThanOrEqualTo(8);

        Page shown = refused.get();
        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.body()).doesNotContain("<html", "id=\"history\"");
        assertThat(shown.text("#bidding #amount-error")).contains("31장부터");
        assertThat(shown.html().select("#bidding input[name=max]").val()).isEqualTo("25");
        assertThat(shown.html().select("#bidding input[name=_csrf]")).hasSize(1);
        Page dear = browser.postAsHtmx(
                "/auctions/" + auction + "/bids", "amount", "400", "max", "", "idempotencyKey", key());
        assertThat(dear.text("#bidding [role=alert]")).contains("이용권 400장이 필요");
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
        UUID other = stand.open(seller, null);
        bid(minji, 60, null);

        assertThat(stand.bid(other, people.browserOf(minji), 60, null, key()).status())
                .isEqualTo(409);
        bid(jun, 70, null);
        assertThat(stand.bid(other, people.browserOf(minji), 60, null, key()).status())
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
        stand.bid(auction, people.browserOf(minji), 10, 20, key);
        stand.bid(auction, people.browserOf(minji), 10, 20, key);

        assertThat(auctions.find(auction).orElseThrow().bids()).isEqualTo(1);
        assertThat(stand.bid(auction, people.browserOf(minji), 11, 30, key).status())
                .isEqualTo(422);
    }

    @Test
    void whoBidsAHundredTimesAtOnceIsToldToWaitAndLosesNothing() {
        for (int bid = 0; bid < 60; bid++) {
            bids.bid(auction, minji.id(), 10, 10 + bid, key());
        }
        Page refused = bid(minji, 10, 90);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("main [role=alert]")).contains("여러 번 입찰했어요");
        assertThat(refused.body()).contains("value=\"90\"");
        assertThat(passes.free(minji.id())).isEqualTo(100 - 69);
        assertThat(bid(jun, 80, null).status()).as("nobody else waits").isEqualTo(303);
    }

    @Test
    void belowTheReserveNothingIsSoldAndAllComesBack() {
        auction = stand.open(seller, 50);
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
        auction = stand.open(seller, 50);
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
    void anOperatorCallsItOffByTheWayThatAsksForTheirRoleAlone() {
        bid(minji, 10, 40);
        CurrentMember decider = people.operator(OperatorRole.MODERATION);
        Browser moderator = people.browserOf(decider);
        Browser supporter = people.browserOf(people.operator(OperatorRole.SUPPORT));
        String page = "/auctions/" + auction;
        String decision = "/admin" + page + "/cancellation";
        assertThat(supporter.get(page).html().select("form[action$=/cancellation]"))
                .isEmpty();
        assertThat(moderator
                        .get(page)
                        .html()
                        .select("form[action$=/cancellation]")
                        .attr("action"))
                .isEqualTo(decision);
        assertThat(moderator.post(page + "/cancellation", "reason", "심술").status())
                .isEqualTo(404);
        assertThat(supporter.post(decision, "reason", "심술").status()).isEqualTo(403);
        Page refused = moderator.post(decision, "reason", "왜");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("details[open] [name=reason]").val()).isEqualTo("왜");
        assertThat(moderator.get(page).html().select("details[open]")).isEmpty();
        assertThat(passes.free(minji.id())).isEqualTo(60);

        assertThat(moderator.post(decision, "reason", "팔 수 없는 물건이에요").location())
                .isEqualTo(page + "?notice=auction-called-off");
        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(people.audited(decider).html().select("a[href=" + page + "]"))
                .isNotEmpty();
    }

    @Test
    void nobodyBidsAndItEndsKindly() {
        clock.advance(Duration.ofHours(2));

        assertThat(people.stranger().get("/auctions/" + auction).text("main [data-result=unsold]"))
                .contains("아무도 입찰하지 않아");
    }

    @Test
    void whatIsNotApprovedIsItsSellersAndOperatorsAlone() {
        UUID proposed = stand.propose(seller, null);

        assertThat(people.browserOf(minji).get("/auctions/" + proposed).status())
                .isEqualTo(404);
        assertThat(stand.bid(proposed, people.browserOf(minji), 10, null, key()).status())
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
    void whatWasRefusedIsProposedAnewWithoutTypingItAgain() {
        UUID proposed = stand.propose(seller, 50);
        Browser merchant = people.browserOf(seller);
        assertThat(merchant.get("/auctions/" + proposed).html().select("a[href*='from=']"))
                .as("nobody has decided yet")
                .isEmpty();
        desk.refuse(proposed, people.admin().id(), "사진을 더 올려 주세요");
        String again = merchant.get("/auctions/" + proposed)
                .html()
                .select("a[href*='from=']")
                .attr("href");
        Page form = merchant.get(again);
        assertThat(form.html().select("[name=title]").val()).isEqualTo("사인 라켓");
        assertThat(form.html().select("[name=reserve]").val()).isEqualTo("50");
        assertThat(form.html().select("main form").attr("action")).doesNotContain(proposed.toString());
        assertThat(people.browserOf(minji)
                        .get(again)
                        .html()
                        .select("[name=title]")
                        .val())
                .as("not what another has written")
                .isEmpty();
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

    @Test
    void whatIsHiddenIsItsSellersAloneAndWhatIsRemovedIsCalledOff() {
        bid(minji, 10, 40);
        withhold(Withholding.HIDDEN);
        assertThat(people.browserOf(jun).get("/auctions/" + auction).status()).isEqualTo(404);
        assertThat(bid(jun, 50, null).status()).isEqualTo(404);
        assertThat(people.stranger().get("/auctions").body()).doesNotContain(auction.toString());
        assertThat(people.browserOf(seller).get("/auctions/" + auction).status())
                .isEqualTo(200);

        withhold(Withholding.REMOVED);
        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(people.browserOf(seller).get("/auctions/" + auction).status())
                .isEqualTo(404);
        assertThat(people.browserOf(people.admin()).get("/auctions/" + auction).status())
                .isEqualTo(200);
    }

    @Test
    void itsEndStandsInTheCalendarsOfWhoBidsAndWhoHoldsIt() {
        bid(minji, 10, 40);
        String day = "/calendar?view=agenda";

        assertThat(people.browserOf(minji).get(day).text("main")).contains("사인 라켓", "경매 끝");
        assertThat(people.browserOf(seller).get(day).text("main")).contains("사인 라켓");
        assertThat(people.browserOf(jun).get(day).text("main")).doesNotContain("사인 라켓");
    }

    @Test
    void aSellerFindsTheLastOneProposedFirstAndOperatorsTheOneThatWaitsLongest() {
        CurrentMember merchant = people.member("많이 파는 상인");
        UUID first = stand.propose(merchant, null);
        for (int i = 0; i < 24; i++) {
            clock.advance(Duration.ofSeconds(1));
            stand.propose(merchant, null);
        }
        clock.advance(Duration.ofSeconds(1));
        UUID last = stand.propose(merchant, null);

        Page selling = people.browserOf(merchant).get("/selling?list=auctions");
        assertThat(selling.html().select("#auctions, .shop-row h3 a").eachAttr("href"))
                .contains("/auctions/" + last)
                .doesNotContain("/auctions/" + first);
        Page rest = people.browserOf(merchant)
                .get(selling.html().selectFirst("[rel=next]").attr("href"));
        assertThat(rest.html().select(".shop-row h3 a").eachAttr("href")).contains("/auctions/" + first);

        Page queue = people.browserOf(people.admin()).get("/admin/auctions");
        assertThat(queue.html().select("h2 a")).hasSizeLessThanOrEqualTo(24);
        assertThat(queue.html().select("[rel=next]")).isNotEmpty();
    }

    @Test
    void allBidsStandOnTheirOwnPagesForWhoeverChecksThem() {
        for (int amount = 10; amount < 35; amount++) {
            bid(amount % 2 == 0 ? minji : jun, amount, null);
        }
        Page shown = people.stranger().get("/auctions/" + auction);
        assertThat(shown.text("main")).contains("입찰 25건 모두 보기");

        Page bids = people.stranger().get("/auctions/" + auction + "/bids");
        assertThat(bids.html().select("tbody tr")).hasSize(20);
        String next = bids.html().select("nav a[href*='/bids?']").attr("href");
        assertThat(people.stranger().get(next).html().select("tbody tr")).hasSize(5);
    }

    private void withhold(Withholding how) {
        transaction.executeWithoutResult(
                status -> reportables.find("auction").orElseThrow().withhold(auction.toString(), how));
    }

    private Page bid(CurrentMember member, int amount, @Nullable Integer max) {
        return stand.bid(auction, member, amount, max);
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
