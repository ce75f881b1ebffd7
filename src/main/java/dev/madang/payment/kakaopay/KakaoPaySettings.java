package dev.madang.payment.kakaopay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The merchant's account at KakaoPay.
 *
 * @param cid code of the merchant
 * @param secretKey known to servers only
 * @param api address of the open API; a path means this application itself, where the sandbox plays the gateway
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 */
@ConfigurationProperties("madang.kakaopay")
public record KakaoPaySettings(
        String cid,
        String secretKey,
        @DefaultValue("https://open-api.kakaopay.com") String api,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout) {

    public KakaoPaySettings {
        require(cid, "MADANG_KAKAOPAY_CID");
        require(secretKey, "MADANG_KAKAOPAY_SECRET_KEY");
    }

    /** Whether the sandbox of this very application plays the gateway. */
    public boolean isPlayedHere() {
        return api.startsWith("/");
    }

    private static void require(String value, String variable) {
        if (value.isBlank()) {
            throw new IllegalStateException(variable + " is not set. Passes need the merchant's account at KakaoPay.");
        }
    }
}
