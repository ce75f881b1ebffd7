package dev.madang.shop.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.drop.DropDesk;
import dev.madang.shop.drop.DropDetails;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class OpeningRemindersTest {

    @Autowired
    DropDesk desk;

    @Autowired
    OpeningNews news;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID id;
    CurrentMember seller;
    String drop;
    String title;
    Instant opens;

    @BeforeEach
    void aDropIsAnnounced() {
        id = Ids.next();
        seller = people.member("상인");
        drop = "/drops/" + id;
        title = "첫 공연 포토카드 " + id.toString().substring(24);
        opens = clock.instant().plus(Duration.ofMinutes(30));
        save(id, seller, 0, opens);
    }

    @Test
    void whoWantsToBeToldIsToldTenMinutesBeforeItOpensAndOnce() {
        Browser fan = people.browserOf(people.member("지우"));
        Browser other = people.browserOf(people.member("하나"));
        assertThat(fan.get(drop).text("form[action$=reminder]")).isEqualTo("열리기 10분 전에 알림 받기");
        assertThat(remind(fan, true).location()).isEqualTo(drop + "?notice=reminded");
        remind(fan, true);
        assertThat(fan.get(drop).text("form[action$=reminder]")).contains("그만 받기");
        remind(other, true);
        remind(other, false);

        clock.advance(Duration.ofMinutes(19));
        news.tell();
        assertThat(told(fan)).doesNotContain(title);
        clock.advance(Duration.ofMinutes(1));
        news.tell();
        news.tell();
        assertThat(told(fan)).containsOnlyOnce(title);
        assertThat(told(other)).doesNotContain(title);
    }

    @Test
    void whoWasToldIsToldOfEachNewTimeOnceAndBeforeItOpensThen() {
        Browser fan = people.browserOf(people.member("지우"));
        Browser patient = people.browserOf(people.member("하나"));
        remind(fan, true);
        clock.advance(Duration.ofMinutes(20));
        news.tell();
        remind(patient, true);
        move(0, Duration.ofHours(2));
        news.tell();
        news.tell();
        assertThat(told(fan)).containsOnlyOnce("열리는 시간이 바뀌었어요").containsOnlyOnce("곧 열려요");
        assertThat(told(patient)).doesNotContain(title);

        clock.advance(Duration.ofMinutes(110));
        news.tell();
        news.tell();
        assertThat(told(fan).split("곧 열려요", -1)).hasSize(3);
        assertThat(told(patient)).containsOnlyOnce("곧 열려요");

        move(1, Duration.ofMinutes(5));
        news.tell();
        news.tell();
        assertThat(told(fan).split("곧 열려요", -1)).hasSize(4);
        assertThat(told(fan)).containsOnlyOnce("열리는 시간이 바뀌었어요");
        clock.advance(Duration.ofMinutes(5));
        news.tell();
        assertThat(told(fan).split("곧 열려요", -1)).hasSize(4);
    }

    @Test
    void whatIsMovedThereAndBackIsToldEachTimeForWhoeverWasToldBelievesTheLast() {
        Browser fan = people.browserOf(people.member("지우"));
        remind(fan, true);
        clock.advance(Duration.ofMinutes(20));
        news.tell();
        Instant later = opens.plus(Duration.ofHours(3));
        moveTo(0, later);
        news.tell();
        assertThat(times(fan, "곧 열려요")).isOne();
        assertThat(times(fan, "열리는 시간이 바뀌었어요")).isOne();

        moveTo(1, opens);
        news.tell();
        news.tell();
        assertThat(times(fan, "곧 열려요")).as("they believe it opens later").isEqualTo(2);

        moveTo(2, later);
        news.tell();
        news.tell();
        assertThat(times(fan, "열리는 시간이 바뀌었어요")).as("again later").isEqualTo(2);
    }

    @Test
    void whatIsMovedAndBackBeforeAnybodyHeardIsNotNews() {
        Browser fan = people.browserOf(people.member("지우"));
        remind(fan, true);
        clock.advance(Duration.ofMinutes(20));
        news.tell();
        moveTo(0, opens.plus(Duration.ofHours(3)));
        moveTo(1, opens);
        news.tell();
        assertThat(times(fan, "곧 열려요")).isOne();
        assertThat(times(fan, "열리는 시간이 바뀌었어요")).isZero();
    }

    @Test
    void itsSellerWithdrawsItUntilItOpensAndWhoWaitsForItHearsThat() {
        Browser fan = people.browserOf(people.member("지우"));
        remind(fan, true);
        Browser merchant = people.browserOf(seller);
        assertThat(fan.get(drop).html().select("form[action$=withdrawal]")).isEmpty();
        assertThat(fan.post(drop + "/withdrawal").status()).isEqualTo(404);
        assertThat(merchant.get(drop).html().select("dialog form[action='" + drop + "/withdrawal']"))
                .as("it asks once")
                .hasSize(1);
        assertThat(merchant.post(drop + "/withdrawal").location()).contains("notice=drop-withdrawn");
        assertThat(fan.get(drop).status()).isEqualTo(404);
        assertThat(merchant.get("/selling").text("main")).doesNotContain(title);
        await().untilAsserted(
                        () -> assertThat(told(fan)).containsOnlyOnce(title).contains("열리지 않게 됐어요"));

        id = Ids.next();
        announce(id, seller, Duration.ofMinutes(30));
        clock.advance(Duration.ofMinutes(30));
        Page late = merchant.post("/drops/" + id + "/withdrawal");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("이미 열린 드롭은 거둘 수 없어요");
    }

    @Test
    void whatOperatorsTookAwayIsNotToldOfByWithdrawingIt() {
        Browser fan = people.browserOf(people.member("지우"));
        Browser merchant = people.browserOf(seller);
        remind(fan, true);
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE shop_drop SET withheld = 'REMOVED' WHERE id = ?")
                .param(id)
                .update());
        assertThat(merchant.post(drop + "/withdrawal").status()).isEqualTo(303);

        String taken = title;
        id = Ids.next();
        drop = "/drops/" + id;
        title = "앙코르 포토카드 " + id.toString().substring(24);
        announce(id, seller, Duration.ofMinutes(30));
        remind(fan, true);
        merchant.post(drop + "/withdrawal");
        await().untilAsserted(() -> assertThat(told(fan)).contains(title));
        assertThat(told(fan)).doesNotContain(taken);
    }

    @Test
    void whatHasOpenedIsToldNobodyAny() {
        Browser fan = people.browserOf(people.member("지우"));
        remind(fan, true);
        clock.advance(Duration.ofMinutes(30));
        news.tell();
        assertThat(told(fan)).doesNotContain(title);
        Page late = remind(fan, true);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("이미 열렸어요");
        assertThat(late.html().select("main form[action$=reminder]")).isEmpty();
    }

    @Test
    void strangersAreAskedToSignInAndTheSellerIsNotAsked() {
        assertThat(people.stranger().get(drop).html().select("form[action$=reminder]"))
                .hasSize(1);
        assertThat(remind(people.stranger(), true).location()).startsWith("/sign-in");
        UUID own = Ids.next();
        announce(own, seller, Duration.ofMinutes(30));
        assertThat(people.browserOf(seller).get("/drops/" + own).html().select("form[action$=reminder]"))
                .isEmpty();
    }

    private void announce(UUID id, CurrentMember seller, Duration opensIn) {
        save(id, seller, 0, opensIn);
    }

    /** @param version that its seller has seen */
    private void move(int version, Duration opensIn) {
        save(id, seller, version, opensIn);
    }

    private void moveTo(int version, Instant opens) {
        save(id, seller, version, opens);
    }

    private void save(UUID id, CurrentMember seller, int version, Duration opensIn) {
        save(id, seller, version, clock.instant().plus(opensIn));
    }

    private void save(UUID id, CurrentMember seller, int version, Instant opens) {
        var details = new DropDetails(
                title,
                "",
                1,
                opens,
                opens.plus(Duration.ofHours(1)),
                List.of(new DropDetails.VariantDetails("", Won.of(12_000), 5)),
                List.of(),
                List.of());
        desk.save(id, seller.id(), version, details);
    }

    private Page remind(Browser browser, boolean wanted) {
        return browser.post(drop + "/reminder", "wanted", String.valueOf(wanted));
    }

    private static int times(Browser browser, String sentence) {
        return told(browser).split(sentence, -1).length - 1;
    }

    private static String told(Browser browser) {
        return browser.get("/notifications").text("main");
    }
}
