package dev.madang.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.payment.Payable.Line;
import dev.madang.payment.Payable.Quote;
import dev.madang.payment.Payable.Text;
import dev.madang.payment.Till.Purchase;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.Statements;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PaymentTest
class CheckoutTest {

    @Autowired
    Till till;

    @Autowired
    Wares wares;

    @Autowired
    Payments payments;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    Purchase purchase;

    @BeforeEach
    void openACheckout() {
        purchase = till.purchase(86_000);
    }

    @Test
    void saysWhatIsBoughtForHowMuchAndUntilWhen() {
        Page page = purchase.checkout();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("h1")).isEqualTo("결제하기");
        assertThat(page.text("#thing")).isEqualTo("코베아 4인용 돔 텐트");
        assertThat(page.text(".facts")).contains("서울 마포구");
        assertThat(page.html().selectFirst("[data-total-won]").attr("data-total-won"))
                .isEqualTo("86000");
        assertThat(page.html().select(".money-table tr")).hasSize(3);
        assertThat(page.html().select("[data-countdown]")).hasSize(1);
        assertThat(page.text("form.checkout [type=submit]")).isEqualTo("86,000원 결제하기");
    }

    @Test
    void speaksEnglish() {
        Page page = purchase.browser().with("Accept-Language", "en-GB").get("/payments/" + purchase.attempt());
        assertThat(page.text("form.checkout [type=submit]")).isEqualTo("Pay ₩86,000");
    }

    @Test
    void givesTheScriptWhatItNeeds() {
        var form = purchase.checkout().html().selectFirst("[data-toss-checkout]");
        assertThat(form.attr("data-client-key")).isEqualTo("test_gck_madang_sandbox");
        assertThat(form.attr("data-sdk")).isEqualTo("/sandbox/toss/v2/standard");
        assertThat(form.attr("data-order-id")).isEqualTo(purchase.attempt().toString());
        assertThat(form.attr("data-amount")).isEqualTo("86000");
        assertThat(form.attr("data-success-url")).matches("http://localhost:\\d+/payments/success");
        assertThat(form.attr("data-fail-url")).endsWith("/payments/fail?payment=" + purchase.attempt());
        assertThat(Long.parseLong(form.attr("data-fresh-for"))).isBetween(890L, 900L);
    }

    @Test
    void servesTheGatewaysLoaderItself() {
        var form = purchase.checkout().html().selectFirst("[data-toss-checkout]");
        Page loader = purchase.browser().get(form.attr("data-loader"));
        assertThat(loader.status()).isEqualTo(200);
        assertThat(loader.header("Content-Type")).startsWith("text/javascript");
        assertThat(loader.body()).contains("export { ANONYMOUS, clearTossPayments, loadTossPayments }");
    }

    @Test
    void isReadWithFewStatements() {
        assertThat(statements.during(purchase::checkout)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void opensOnceForOneThingAtOnePrice() {
        assertThat(till.open(purchase.ware(), purchase.payer())).isEqualTo(purchase.attempt());
        wares.reprice(purchase.ware(), 90_000);
        UUID dearer = till.open(purchase.ware(), purchase.payer());
        assertThat(dearer).isNotEqualTo(purchase.attempt());
        assertThat(purchase.checkout().location()).isEqualTo("/payments/" + dearer);
    }

    @Test
    void opensAnewWhenItWasLeftOpenForLong() {
        clock.advance(Duration.ofMinutes(16));
        assertThat(purchase.checkout().location())
                .startsWith("/payments/")
                .isNotEqualTo("/payments/" + purchase.attempt());
        assertThat(purchase.window()).startsWith("/payments/");
    }

    @Test
    void isNobodyElses() {
        Purchase other = till.purchase(10_000);
        String path = "/payments/" + other.attempt();
        assertThat(purchase.browser().get(path).status()).isEqualTo(404);
        assertThat(purchase.browser().post(path + "/window", "consent", "true").status())
                .isEqualTo(404);
        assertThat(purchase.browser().post(path + "/retry").status()).isEqualTo(404);
        assertThatThrownBy(() ->
                        payments.open("ware", other.ware(), purchase.payer().id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isNotThereForAnUnknownAttempt() {
        assertThat(purchase.browser().get("/payments/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void closesWhenTheHoldHasEnded() {
        wares.goes(purchase.ware());
        assertThat(purchase.checkout().status()).isEqualTo(409);
        assertThatThrownBy(() ->
                        payments.open("ware", purchase.ware(), purchase.payer().id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theWindowOpensOnlyWithConsent() {
        Page page = purchase.browser().post("/payments/" + purchase.attempt() + "/window");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#consent-error")).isEqualTo("결제에 동의한다고 표시해 주세요.");
        assertThat(page.text("#thing")).isEqualTo("코베아 4인용 돔 텐트");
    }

    @Test
    void theWindowOpensAtTheGatewayForTheAmountOfTheAttempt() {
        assertThat(purchase.window()).startsWith("/sandbox/toss/pay/");
        assertThat(till.number(
                        "SELECT amount FROM sandbox_toss_payment WHERE order_id = ?",
                        purchase.attempt().toString()))
                .isEqualTo(86_000);
    }

    @Test
    void aWindowThatTheGatewayDoesNotOpenSaysSo() {
        Purchase cheap = till.purchase(99);
        Page page = cheap.browser().post("/payments/" + cheap.attempt() + "/window", "consent", "true");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text("main [role=alert]")).contains("청구된 것은 없어요");
    }

    @Test
    void loadsNothingFromElsewhereWhileTheSandboxPlaysTheGateway() {
        assertThat(purchase.checkout().header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .doesNotContain("https:");
    }

    @Test
    void aQuoteAddsUp() {
        List<Line> lines = List.of(new Line(Text.of("payment.checkout.total"), Won.of(1_000)));
        assertThatThrownBy(() -> new Quote(Won.of(999), "텐트", List.of(), lines, List.of(), null, "/"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quote(Won.ZERO, "텐트", List.of(), List.of(), List.of(), null, "/"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
