package dev.madang.pass.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.pass.Passes;
import dev.madang.pass.ledger.LedgerProof;
import dev.madang.payment.domain.Confirmations;
import dev.madang.payment.domain.RefundDesk;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Through KakaoPay's protocol, as the sandbox speaks it, by plain forms. */
@MadangTest
class BuyingPassesTest {

    @Autowired
    Passes passes;

    @Autowired
    LedgerProof proof;

    @Autowired
    ExpiryNews expiry;

    @Autowired
    Confirmations confirmations;

    @Autowired
    RefundDesk refunds;

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

    CurrentMember member;
    Browser browser;

    @BeforeEach
    void aMember() {
        member = people.member("민지");
        browser = people.browserOf(member);
    }

    @Test
    void aPackIsPaidAtKakaoPayAndItsPassesAreThere() {
        Page receipt = pay("220", "NONE");

        assertThat(receipt.text("main h1")).contains("이용권 영수증");
        assertThat(receipt.text("main [data-total-won]")).contains("200,000원");
        assertThat(passes.free(member.id())).isEqualTo(220);
        assertThat(browser.get("/passes").text("main [data-free-passes]")).contains("220");
        assertThat(browser.get("/passes").text("main")).contains("이용권을 샀어요");
        invariants.passesAddUp();
    }

    @Test
    void whoWasShortOfPassesGoesOnWhereTheyWere() {
        String slot = "/slots/" + UUID.randomUUID();
        var form = browser.get("/passes?continue=" + slot).html().selectFirst("form[action='/passes/purchases']");
        Page wrong = browser.post("/passes/purchases", "pack", "other", "passes", "0", "continue", slot);
        assertThat(wrong.html().select("[name=continue]").val()).isEqualTo(slot);
        String checkout = browser.post(
                        "/passes/purchases",
                        "pack",
                        "10",
                        "continue",
                        form.selectFirst("[name=continue]").val(),
                        "idempotencyKey",
                        UUID.randomUUID().toString())
                .location();
        Page receipt = follow(browser.post(window(checkout), "trouble", "NONE").location());
        assertThat(receipt.html().select("main a.button[href=" + slot + "]")).hasSize(1);
        assertThat(browser.get("/passes?continue=https://evil.example").html().select("[name=continue]"))
                .isEmpty();
    }

    @Test
    void anOperatorGivesPartOfItBackByHandAndAsksKakaoPay() {
        pay("220", "NONE");
        UUID payment = transaction.execute(status -> jdbc.sql("SELECT id FROM payment_attempt WHERE payer_id = ?")
                .param(member.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
        Browser operator = people.browserOf(people.admin());
        String page = "/admin/payments/" + payment;
        Page given = operator.post(
                page + "/refunds",
                "amount",
                "5000",
                "reason",
                "오래 기다리셨어요",
                "key",
                UUID.randomUUID().toString(),
                "confirmed",
                "true");
        assertThat(given.location()).endsWith("notice=refund-given");
        assertThat(operator.post(page + "/look").location()).contains("notice=payment-asked");
        await().untilAsserted(() -> assertThat(operator.get(page).text("main")).contains("운영자가 돌려드렸어요", "돌려줌"));
        operator.post(page + "/look");
        assertThat(operator.get(page).text("#looks ~ ul")).contains("195,000원");
    }

    @Test
    void anotherNumberCostsAThousandWonEach() {
        Page checkout = browser.get(begin("other", "7"));

        assertThat(checkout.text("main [data-total-won]")).contains("7,000원");
        assertThat(checkout.text("main")).contains("카카오페이");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1000000", "200", "3.5", "", "열", "99999999999"})
    void aNumberThatNobodyCanBuyIsAskedForAgain(String typed) {
        Page refused = browser.post(
                "/passes/purchases",
                "pack",
                "other",
                "passes",
                typed,
                "idempotencyKey",
                UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main #passes-error")).contains("1장부터 199장까지");
    }

    @Test
    void aPackThatIsNotOfferedIsRefused() {
        Page refused = browser.post(
                "/passes/purchases",
                "pack",
                "1000",
                "idempotencyKey",
                UUID.randomUUID().toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main #pack-error")).isNotBlank();
    }

    @Test
    void whoGoesBackFromKakaoPayHasPaidNothingAndCanPayStill() {
        String checkout = begin("10", "");
        String back = browser.post(window(checkout), "act", "CANCEL").location();

        assertThat(browser.get(back).location()).startsWith(checkout);
        assertThat(passes.free(member.id())).isZero();
        follow(browser.post(window(checkout), "act", "APPROVE").location());
        assertThat(passes.free(member.id())).isEqualTo(10);
    }

    @Test
    void whatFailsAtKakaoPayIsToldAndCostsNothing() {
        String checkout = begin("10", "");

        Page failed = follow(browser.post(window(checkout), "act", "FAIL").location());

        assertThat(failed.text("main [role=alert]")).isNotBlank();
        assertThat(passes.free(member.id())).isZero();
    }

    @Test
    void whatIsRefusedWhenApprovingCostsNothing() {
        Page refused = pay("10", "REFUSED");

        assertThat(refused.text("main [role=alert]")).isNotBlank();
        assertThat(passes.free(member.id())).isZero();
        invariants.booksEqualKakaoPay();
    }

    @Test
    void aSumThatWasChangedOnTheWayIsNotTaken() {
        Page refused = pay("10", "AMOUNT_CHANGED");

        assertThat(refused.text("main [role=alert]")).contains("금액");
        assertThat(passes.free(member.id())).isZero();
        invariants.booksEqualKakaoPay();
    }

    @Test
    void anAnswerThatWasLostIsAskedForAndThePassesComeOnce() {
        pay("10", "ANSWER_LOST");
        clock.advance(Duration.ofMinutes(5));
        confirmations.lookAtDue();
        confirmations.lookAtDue();

        assertThat(passes.free(member.id())).isEqualTo(10);
        invariants.booksEqualKakaoPay();
        invariants.passesAddUp();
    }

    @Test
    void theWayBackWorksOnceAndForItsMemberAlone() {
        String back = browser.post(window(begin("10", "")), "act", "APPROVE").location();

        assertThat(people.browserOf(people.member("다른 회원")).get(back).status()).isEqualTo(404);
        assertThat(passes.free(member.id())).isZero();
        follow(back);
        follow(back);
        follow(back.replaceAll("pg_token=.*", "pg_token=another"));
        assertThat(passes.free(member.id())).isEqualTo(10);
    }

    @Test
    void aTokenOfAnotherPaymentBuysNothing() {
        String cheap = browser.post(window(begin("10", "")), "act", "APPROVE").location();
        String dear = browser.post(window(begin("345", "")), "act", "APPROVE").location();

        Page refused = follow(dear.replaceAll("pg_token=.*", cheap.substring(cheap.indexOf("pg_token="))));

        assertThat(refused.text("main [role=alert]")).isNotBlank();
        assertThat(passes.free(member.id())).isZero();
        invariants.booksEqualKakaoPay();
    }

    @Test
    void sendingTheFormTwiceBuysOnce() {
        String key = UUID.randomUUID().toString();
        String once = browser.post("/passes/purchases", "pack", "10", "idempotencyKey", key)
                .location();
        String twice = browser.post("/passes/purchases", "pack", "10", "idempotencyKey", key)
                .location();

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void unusedPassesAreRefundedInPartsWithTheBonusCountedFairly() {
        pay("220", "NONE");
        String purchase = purchase();

        Page shown = browser.get(purchase + "/refund?passes=1");
        assertThat(shown.text("main [data-total-won]")).contains("909원");
        assertThat(refund(purchase, "1", "909").status()).isEqualTo(303);
        assertThat(passes.free(member.id())).isEqualTo(219);

        assertThat(browser.get(purchase + "/refund?passes=219").text("main [data-total-won]"))
                .contains("199,091원");
        assertThat(refund(purchase, "219", "199091").status()).isEqualTo(303);
        refunds.settleDue();
        refunds.settleDue();

        assertThat(passes.free(member.id())).isZero();
        assertThat(browser.get(purchase).text("main")).contains("909원", "199,091원");
        assertThat(number("SELECT sum(balance) FROM sandbox_kakaopay_payment WHERE partner_order_id IN "
                        + "(SELECT id::text FROM payment_attempt WHERE payer_id = ?)"))
                .isZero();
        assertThat(proof.findings()).isEmpty();
    }

    @Test
    void moreThanIsUnusedOrAnotherSumIsNotRefunded() {
        pay("10", "NONE");
        String purchase = purchase();

        assertThat(browser.get(purchase + "/refund?passes=11").text("main #passes-error"))
                .contains("10장까지");
        assertThat(refund(purchase, "11", "11000").status()).isEqualTo(409);
        assertThat(refund(purchase, "5", "10000").status()).isEqualTo(409);
        assertThat(refund(purchase, "-1", "0").status()).isEqualTo(422);
        assertThat(passes.free(member.id())).isEqualTo(10);
    }

    @Test
    void aPurchaseIsItsMembersAlone() {
        pay("10", "NONE");
        String purchase = purchase();
        Browser other = people.browserOf(people.member("다른 회원"));

        assertThat(other.get(purchase).status()).isEqualTo(404);
        assertThat(other.get(purchase + "/refund").status()).isEqualTo(404);
        assertThat(other.post(purchase + "/refund", "passes", "1", "worth", "1000", "idempotencyKey", "12345678")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thirtyDaysBeforeTheyExpireTheMemberIsToldOnce() {
        pay("10", "NONE");
        clock.advance(Duration.ofDays(5 * 365 - 20));

        for (int run = 0; run < 2; run++) {
            expiry.due().values().forEach(lot -> transaction.executeWithoutResult(status -> expiry.tell(lot)));
        }

        assertThat(number("SELECT count(*) FROM notification WHERE text = 'pass.news.expiry' AND member_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void whatIsBoughtAndWhatIsGivenBackIsTold() {
        pay("10", "NONE");
        String purchase = purchase();
        assertThat(refund(purchase, "2", "2000").status()).isEqualTo(303);
        assertThat(refund(purchase, "3", "3000").status()).isEqualTo(303);

        await().untilAsserted(() -> assertThat(browser.get("/notifications").text("#notifications"))
                .contains("이용권 10장을 10,000원에 샀어요", "이용권 2장을 돌려주셨어요", "3,000원이 카카오페이로 돌아가요"));
    }

    private Page refund(String purchase, String passes, String worth) {
        return browser.post(
                purchase + "/refund",
                "passes",
                passes,
                "worth",
                worth,
                "idempotencyKey",
                UUID.randomUUID().toString());
    }

    private Page pay(String pack, String trouble) {
        return follow(browser.post(window(begin(pack, "")), "trouble", trouble).location());
    }

    /** @return path of the checkout */
    private String begin(String pack, String passes) {
        return browser.post(
                        "/passes/purchases",
                        "pack",
                        pack,
                        "passes",
                        passes,
                        "idempotencyKey",
                        UUID.randomUUID().toString())
                .location();
    }

    private String window(String checkout) {
        return browser.post(checkout + "/window", "consent", "true").location();
    }

    private Page follow(String path) {
        Page page = browser.get(path);
        while (page.location() != null) {
            page = browser.get(page.location());
        }
        return page;
    }

    private String purchase() {
        return "/passes/purchases/"
                + transaction.execute(
                        status -> jdbc.sql("SELECT id FROM pass_purchase WHERE member_id = ? AND paid_at IS NOT NULL")
                                .param(member.id())
                                .query((row, number) -> row.getObject(1, UUID.class))
                                .single());
    }

    private long number(String query) {
        return transaction.execute(
                status -> jdbc.sql(query).param(member.id()).query(Long.class).single());
    }
}
