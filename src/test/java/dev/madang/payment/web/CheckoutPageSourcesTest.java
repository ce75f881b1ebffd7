package dev.madang.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.payment.kakaopay.KakaoPaySettings;
import dev.madang.payment.toss.TossSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckoutPageSourcesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void theCheckoutPageAloneMayLoadWhatTheRealScriptNeedsAndLeadToBothGateways() {
        var sources = new CheckoutPageSources()
                .checkoutSources(
                        toss("https://api.tosspayments.com", "https://js.tosspayments.com/v2/standard"),
                        kakaoPay("https://open-api.kakaopay.com"));

        assertThat(sources.pattern()).isEqualTo("/payments/{id}");
        assertThat(sources.sources().get("script-src")).containsExactly("https://js.tosspayments.com");
        assertThat(sources.sources().get("form-action"))
                .contains("https://*.tosspayments.com", "https://*.kakaopay.com");
    }

    @Test
    void whatTheSandboxPlaysNeedsNothingFromElsewhere() {
        var sources = new CheckoutPageSources()
                .checkoutSources(toss("/sandbox/toss", "/sandbox/toss/v2"), kakaoPay("/sandbox/kakaopay"));

        assertThat(sources.sources()).isEmpty();
    }

    private static TossSettings toss(String api, String sdk) {
        return new TossSettings("test_gck_x", "test_gsk_x", api, sdk, LONG, LONG);
    }

    private static KakaoPaySettings kakaoPay(String api) {
        return new KakaoPaySettings("TC0ONETIME", "secret", api, LONG, LONG);
    }
}
