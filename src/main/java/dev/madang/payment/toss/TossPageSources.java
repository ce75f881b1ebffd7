package dev.madang.payment.toss;

import dev.madang.platform.security.PageSources;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the checkout page, and no other, load Toss's script and what that brings along. */
@Configuration(proxyBeanMethods = false)
class TossPageSources {

    private static final List<String> HOSTS = List.of("https://*.tosspayments.com", "https://*.toss.im");

    @Bean
    PageSources checkoutSources(TossSettings settings) {
        return new PageSources("/payments/{id}", settings.isPlayedHere() ? Map.of() : sources(settings.sdk()));
    }

    private static Map<String, List<String>> sources(String sdk) {
        URI script = URI.create(sdk);
        return Map.of(
                "script-src", List.of(script.getScheme() + "://" + script.getAuthority()),
                "connect-src", HOSTS,
                "frame-src", HOSTS,
                "img-src", HOSTS,
                // The script gives its frames their size by inline styles.
                "style-src", List.of("'unsafe-inline'"),
                // The plain form is answered with a redirect to the gateway's window.
                "form-action", HOSTS);
    }
}
