package dev.madang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class SecureCookiesTest {

    @Test
    void cookiesAreTheHostsAloneWherePeopleComeByHttps() {
        assertThat(cookie("https://madang.example")).isEqualTo("__Host-madang-session");
        assertThat(cookie("http://localhost:8080")).isEqualTo("madang-session");
        assertThat(cookie("")).isEqualTo("madang-session");
    }

    private static String cookie(String address) {
        var environment = new MockEnvironment();
        environment.setProperty("madang.public-url", address);
        environment.setProperty("server.servlet.session.cookie.name", "madang-session");
        new SecureCookies().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("server.servlet.session.cookie.name");
    }
}
