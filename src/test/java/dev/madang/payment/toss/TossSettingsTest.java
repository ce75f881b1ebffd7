package dev.madang.payment.toss;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TossSettingsTest {

    @Test
    void missingKeysAreNamed() {
        assertThatThrownBy(() -> settings("", "test_gsk_x", "/sdk"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MADANG_TOSS_CLIENT_KEY");
        assertThatThrownBy(() -> settings("test_gck_x", " ", "/sdk"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MADANG_TOSS_SECRET_KEY");
    }

    private static TossSettings settings(String clientKey, String secretKey, String sdk) {
        return new TossSettings(
                clientKey,
                secretKey,
                "https://api.tosspayments.com",
                sdk,
                Duration.ofSeconds(3),
                Duration.ofSeconds(30));
    }
}
