package dev.madang.platform.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTest {

    @Test
    void isWhatWasConfigured() {
        var environment = new MockEnvironment().withProperty("madang.public-url", "https://madang.example/");
        assertThat(new PublicAddress(environment).of("/me")).isEqualTo("https://madang.example/me");
    }

    @Test
    void leavesAnAbsoluteAddressAlone() {
        var environment = new MockEnvironment().withProperty("madang.public-url", "https://madang.example");
        assertThat(new PublicAddress(environment).of("https://api.example/v1")).isEqualTo("https://api.example/v1");
    }

    @Test
    void isItsOwnPortOnADevelopersMachine() {
        var environment = new MockEnvironment().withProperty("local.server.port", "8123");
        environment.setActiveProfiles("local");
        assertThat(new PublicAddress(environment).of("/me")).isEqualTo("http://localhost:8123/me");
    }

    @Test
    void elsewhereTheStartFailsWithoutIt() {
        assertThatThrownBy(() -> new PublicAddress(new MockEnvironment()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MADANG_PUBLIC_URL");
    }
}
