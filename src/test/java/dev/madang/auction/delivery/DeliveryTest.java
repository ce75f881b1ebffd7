package dev.madang.auction.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.auction.AuctionDesk;
import dev.madang.auction.AuctionStand;
import dev.madang.pass.PassPurse;
import dev.madang.pass.Passes;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.pages.HeaderCounts;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The way of what was won from its seller to its winner, who pays when it has arrived. */
@MadangTest
class DeliveryTest {

    @Autowired
    AuctionDesk desk;

    @Autowired
    DeliveryDesk deliveries;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Passes passes;

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
    HeaderCounts counts;

    @Autowired
    List<ClusteredJob> jobs;

    AuctionStand stand;
    CurrentMember seller;
    CurrentMember minji;
    CurrentMember jun;
    UUID auction;

    @BeforeEach
    void anAuctionAndTwoWhoMayWantIt() {
        stand = new AuctionStand(desk, purse, people, clock);
        seller = people.member("상인");
        minji = stand.bidder("민지");
        jun = stand.bidder("준");
        auction = stand.open(seller, null);
    }

    @Test
    void whatIsWonIsSentToItsWinnerStepByStep() {
        win(minji);
        String page = "/auctions/" + auction;
        Browser winner = people.browserOf(minji);
        Browser sender = people.browserOf(seller);
        assertThat(winner.get("/").text("main")).contains("낙찰받은 ‘사인 라켓’ 받을 곳 정하기");
        assertThat(send(sender).status()).as("before anybody knows where to").isEqualTo(409);

        assertThat(addressed(winner, "").text("main [role=alert]")).isNotBlank();
        assertThat(addressed(winner, "04001").status()).isEqualTo(303);
        assertThat(sender.get(page).text("main")).contains("서울 마포구 잔다리로 7", "010-1234-5678");
        assertThat(sender.get("/").text("main")).contains("낙찰된 ‘사인 라켓’ 보내기");
        Page refused = sender.post(page + "/delivery/parcel", "carrier", "cj", "number", "12");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#number").val()).isEqualTo("12");
        assertThat(refused.html().select("#carrier option[selected]").val()).isEqualTo("cj");
        assertThat(winner.post(page + "/delivery/arrival").status()).isEqualTo(409);
        assertThat(send(sender).status()).isEqualTo(303);
        assertThat(send(sender).status()).isEqualTo(409);
        assertThat(addressed(winner, "04002").status()).as("on its way").isEqualTo(409);
        assertThat(winner.get(page).text("main")).contains("1234-5678-90".replace("-", ""));

        assertThat(owed()).isZero();
        assertThat(winner.get(page).text("main")).contains("이용권 30장에 낙찰받았어요", "받을 때까지 따로 두었다가");
        assertThat(winner.post(page + "/delivery/arrival").status()).isEqualTo(303);
        assertThat(winner.get(page).text("main"))
                .as("they have gone to the seller")
                .contains("이용권 30장에 낙찰받았어요")
                .doesNotContain("따로 두었다가");
        assertThat(owed()).isEqualTo(30);
        assertThat(winner.post(page + "/delivery/arrival").status()).isEqualTo(409);
        assertThat(owed()).as("only once").isEqualTo(30);
        assertThat(sender.get(page).text("main"))
                .as("there is nothing to send any more")
                .doesNotContain("서울 마포구 잔다리로 7", "010-1234-5678");
        invariants.auctionsEndedFairly();
        await().untilAsserted(() ->
                assertThat(sender.get("/notifications").text("main")).contains("받을 곳을 정했어요", "받았어요"));
    }

    @Test
    void whatWaitsIsCountedInTheHeaderFromWhatWasSoldLatelyAlone() {
        win(minji);
        Browser winner = people.browserOf(minji);
        Browser sender = people.browserOf(seller);
        assertThat(counts.of(minji)).containsEntry("deliveries", 1);
        assertThat(counts.of(seller)).containsEntry("deliveries", 0);
        addressed(winner, "04001");
        assertThat(counts.of(minji)).containsEntry("deliveries", 0);
        assertThat(counts.of(seller)).containsEntry("deliveries", 1);
        assertThat(sender.get("/").text("main")).contains("낙찰된 ‘사인 라켓’ 보내기");

        clock.advance(Duration.ofDays(31));
        assertThat(counts.of(seller))
                .as("nobody ended it, and nobody looks at it in every header")
                .containsEntry("deliveries", 0);
        assertThat(sender.get("/").text("main")).doesNotContain("낙찰된 ‘사인 라켓’ 보내기");
    }

    @Test
    void whatIsNotSentInSevenDaysComesToNothingAndThePassesAreBack() {
        win(minji);
        addressed(people.browserOf(minji), "04001");
        clock.advance(Duration.ofDays(5));
        keepDeliveries();
        await().untilAsserted(() -> assertThat(
                        people.browserOf(seller).get("/notifications").text("main"))
                .contains("사흘 안에 보내 주세요"));
        assertThat(passes.free(minji.id())).isEqualTo(70);

        clock.advance(Duration.ofDays(3));
        keepDeliveries();
        keepDeliveries();
        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(owed()).isZero();
        assertThat(send(people.browserOf(seller)).status()).isEqualTo(409);
        assertThat(addressed(people.browserOf(minji), "04002").status()).isEqualTo(409);
        assertThat(people.browserOf(minji).get("/auctions/" + auction).text("main"))
                .contains("7일 안에 보내지 않아");
        invariants.auctionsEndedFairly();
    }

    @Test
    void aWinnerWhoSaysNothingLosesItAndTheSellerIsFree() {
        win(minji);
        clock.advance(Duration.ofDays(8));
        keepDeliveries();

        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(people.browserOf(seller).get("/auctions/" + auction).text("main"))
                .contains("받을 곳을 정하지 않아 거래가 끝났어요");
    }

    @Test
    void silenceAfterSevenDaysSaysThatItArrived() {
        win(minji);
        addressed(people.browserOf(minji), "04001");
        send(people.browserOf(seller));
        clock.advance(Duration.ofDays(6));
        keepDeliveries();
        assertThat(owed()).isZero();
        clock.advance(Duration.ofDays(2));
        keepDeliveries();
        assertThat(owed()).isEqualTo(30);
        await().untilAsserted(() -> assertThat(
                        people.browserOf(minji).get("/notifications").text("main"))
                .as("whose passes these were")
                .contains("도착한 것으로 여겨져요. 따로 둔 이용권은 판매자에게 갔어요"));
    }

    @Test
    void whatItsWinnerSaysHasNotArrivedIsPaidByNoSilenceAndGivenBackByAnOperator() {
        Browser winner = contested();
        clock.advance(Duration.ofDays(30));
        keepDeliveries();
        assertThat(owed()).as("nobody has decided").isZero();
        assertThat(people.browserOf(seller).get("/auctions/" + auction).text("main"))
                .contains("받지 못했다고 해요", "상자가 비어 있었어요");
        Browser operator = people.browserOf(people.admin());
        String decision = "/admin/auction-deliveries/" + auction + "/decision";
        assertThat(operator.get("/admin/auction-deliveries").text("main")).contains("상자가 비어 있었어요", "1234567890");
        assertThat(operator.post(decision, "arrived", "false").location()).contains("notice=delivery-given-back");
        assertThat(operator.post(decision, "arrived", "true").status()).isEqualTo(409);
        assertThat(winner.post("/auctions/" + auction + "/delivery/arrival").status())
                .isEqualTo(409);
        assertThat(passes.free(minji.id())).isEqualTo(100);
        assertThat(owed()).isZero();
        assertThat(winner.get("/auctions/" + auction).text("main"))
                .contains("운영자가 이용권을 낙찰받은 사람에게 돌려줬어요")
                .doesNotContain("따로 두었다가");
        await().untilAsserted(() -> assertThat(
                        people.browserOf(seller).get("/notifications").text("main"))
                .contains("받지 못했다고 해요", "도착하지 않은 것으로 정했어요"));
        invariants.auctionsEndedFairly();
    }

    @Test
    void whatItsWinnerContestsWhileSilenceIsWrittenDownIsPaidByNoSilence() {
        contested();
        // The job looked for it a moment before they did.
        assertThat(transactions.<Boolean>execute(status -> deliveries.arriveBySilence(auction)))
                .isFalse();
        assertThat(owed()).isZero();
        invariants.auctionsEndedFairly();
    }

    @Test
    void whatAnOperatorFindsToHaveArrivedIsPaid() {
        contested();
        Browser operator = people.browserOf(people.admin());
        String decision = "/admin/auction-deliveries/" + auction + "/decision";
        assertThat(operator.post(decision, "arrived", "true").location()).contains("notice=delivery-found-arrived");
        assertThat(owed()).isEqualTo(30);
        assertThat(operator.post(decision, "arrived", "false").status()).isEqualTo(409);
        assertThat(operator.get("/admin/auction-deliveries").html().select("[id='auction-" + auction + "']"))
                .isEmpty();
        invariants.auctionsEndedFairly();
    }

    @Test
    void nobodyButItsWinnerContestsItAndNothingThatIsNotOnItsWay() {
        win(minji);
        Browser winner = people.browserOf(minji);
        assertThat(contest(winner, "안 와요").status()).isEqualTo(409);
        addressed(winner, "04001");
        send(people.browserOf(seller));
        assertThat(contest(people.browserOf(seller), "안 가요").status()).isEqualTo(404);
        assertThat(contest(people.browserOf(jun), "안 와요").status()).isEqualTo(404);
        Page wordless = contest(winner, "가".repeat(501));
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.html().select("details[open] #objection").text()).isEqualTo("가".repeat(501));
        String decision = "/admin/auction-deliveries/" + auction + "/decision";
        assertThat(people.browserOf(people.admin())
                        .post(decision, "arrived", "true")
                        .status())
                .as("nobody has objected")
                .isEqualTo(409);
        winner.post("/auctions/" + auction + "/delivery/arrival");
        assertThat(contest(winner, "안 와요").status()).isEqualTo(409);
    }

    private Browser contested() {
        win(minji);
        Browser winner = people.browserOf(minji);
        addressed(winner, "04001");
        send(people.browserOf(seller));
        assertThat(contest(winner, "상자가 비어 있었어요").location()).contains("notice=auction-contested");
        Page again = contest(winner, "또요");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main [role=alert]")).contains("벌써 알렸다면 운영자가 확인하고 있어요");
        return winner;
    }

    private Page contest(Browser who, String why) {
        return who.post("/auctions/" + auction + "/delivery/objection", "reason", why);
    }

    @Test
    void aParcelIsNotSentWhereItNoLongerGoes() {
        win(minji);
        addressed(people.browserOf(minji), "04001");
        addressed(people.browserOf(minji), "04002");

        Page refused = send(people.browserOf(seller));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("받을 곳이 바뀌었어요");
    }

    @Test
    void whereItGoesIsForTheTwoOfThemAlone() {
        win(minji);
        assertThat(people.browserOf(minji)
                        .get("/auctions/" + auction + "/delivery")
                        .text("main"))
                .contains("경매에서 낙찰받은")
                .doesNotContain("<title");
        assertThat(people.browserOf(minji).get("/auctions/" + auction).text("#stands"))
                .contains("마지막 값")
                .doesNotContain("앞서고 있어요", "이상 올려요");
        addressed(people.browserOf(minji), "04001");

        Browser other = people.browserOf(jun);
        assertThat(other.get("/auctions/" + auction).body()).doesNotContain("잔다리로 7", "010-1234-5678");
        assertThat(other.get("/auctions/" + auction + "/delivery").status()).isEqualTo(404);
        assertThat(addressed(other, "04001").status()).isEqualTo(404);
        assertThat(send(other).status()).isEqualTo(404);
        assertThat(addressed(people.browserOf(seller), "04001").status()).isEqualTo(404);
        assertThat(send(people.browserOf(minji)).status()).isEqualTo(404);
    }

    private void win(CurrentMember winner) {
        stand.bid(auction, winner, 30, null);
        clock.advance(Duration.ofHours(2));
        run("end-auctions");
    }

    private Page addressed(Browser browser, String postcode) {
        return browser.post(
                "/auctions/" + auction + "/delivery",
                "recipient",
                "김민지",
                "phone",
                "010-1234-5678",
                "postcode",
                postcode,
                "road",
                "서울 마포구 잔다리로 7");
    }

    private int owed() {
        return jdbc.sql("SELECT coalesce(sum(balance), 0) FROM pass_account WHERE kind = 'OWED' AND owner_id = ?")
                .param(seller.id())
                .query(Integer.class)
                .single();
    }

    private void keepDeliveries() {
        run("keep-deliveries-of-auctions");
    }

    private void run(String job) {
        jobs.stream().filter(one -> one.name().equals(job)).forEach(ClusteredJob::run);
    }

    private Page send(Browser browser) {
        return browser.post(
                "/auctions/" + auction + "/delivery/parcel",
                "carrier",
                "cj",
                "number",
                "1234-5678-90",
                "address",
                "(04001) 서울 마포구 잔다리로 7");
    }
}
