package dev.madang.payment.toss;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The merchant's account at Toss Payments.
 *
 * @param clientKey shown to browsers
 * @param secretKey known to servers only; of the same pair as the client key
 * @param api address of the REST API; a path means this application itself, where the sandbox plays the gateway
 * @param sdk address of the browser script
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer; a confirmation takes the card company's time
 */
@ConfigurationProperties("madang.toss")
public record TossSettings(
        String clientKey,
        String secretKey,
        @DefaultValue("https://api.tosspayments.com") String api,

        @DefaultValue("https://js.tosspayments.com/v2/standard")
        String sdk,

        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout) {

    public TossSettings {
        require(clientKey, "MADANG_TOSS_CLIENT_KEY");
        require(secretKey, "MADANG_TOSS_SECRET_KEY");
    }

    /** Whether the sandbox of this very application plays the gateway. */
    public boolean isPlayedHere() {
        return sdk.startsWith("/");
    }

    private static void require(String value, String variable) {
        if (value.isBlank()) {
            throw new IllegalStateException(
                    variable + " is not set. Payments need the merchant's key of Toss Payments.");
        }
    }
}
