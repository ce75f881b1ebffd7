package dev.madang.payment.web;

import dev.madang.payment.kakaopay.KakaoPaySettings;
import dev.madang.payment.toss.TossSettings;
import dev.madang.platform.security.PageSources;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the checkout page, and no other, load Toss's script and what that brings along, and lead to the gateways' windows. */
@Configuration(proxyBeanMethods = false)
class CheckoutPageSources {

    private static final List<String> TOSS = List.of("https://*.tosspayments.com", "https://*.toss.im");
    private static final List<String> KAKAOPAY = List.of("https://*.kakaopay.com", "https://*.kakao.com");

    @Bean
    PageSources checkoutSources(TossSettings toss, KakaoPaySettings kakaoPay) {
        return new PageSources("/payments/{id}", sources(toss, kakaoPay));
    }

    /** The same page, shown again because something was wrong. */
    @Bean
    PageSources refusedCheckoutSources(TossSettings toss, KakaoPaySettings kakaoPay) {
        return new PageSources("/payments/{id}/window", sources(toss, kakaoPay));
    }

    private static Map<String, List<String>> sources(TossSettings toss, KakaoPaySettings kakaoPay) {
        Map<String, List<String>> sources = new HashMap<>();
        if (!toss.isPlayedHere()) {
            URI script = URI.create(toss.sdk());
            sources.put("script-src", List.of(script.getScheme() + "://" + script.getAuthority()));
            sources.put("connect-src", TOSS);
            sources.put("frame-src", TOSS);
            sources.put("img-src", TOSS);
            // The script gives its frames their size by inline styles.
            sources.put("style-src", List.of("'unsafe-inline'"));
            sources.put("form-action", TOSS);
        }
        if (!kakaoPay.isPlayedHere()) {
            // The plain form is answered with a redirect to the gateway's window.
            sources.merge(
                    "form-action",
                    KAKAOPAY,
                    (one, other) -> Stream.of(one, other).flatMap(List::stream).toList());
        }
        return sources;
    }
}
