package dev.madang.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

@MadangTest
class ErrorPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    MessageSource messages;

    @Test
    void aPathThatNobodyDeclaredLeadsToAPageThatHelps() {
        Page page = stranger().get("/no-such-place");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().select("main h1, main [role=alert]")).hasSize(2);
        assertThat(page.html().select("main a[href=/]")).hasSize(1);
        assertThat(page.html().select("header .wordmark")).hasSize(1);
    }

    @Test
    void anErrorPageSpeaksTheReadersLanguage() {
        Page page = stranger().with("Accept-Language", "en").get("/no-such-place");

        assertThat(page.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text("main")).contains("Start again from home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "//evil.example", "/no-such-place"})
    void theLanguageLinkOfAnErrorPageStaysOnTheSite(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(Jsoup.parse(answer).select("a[hreflang]").eachAttr("href"))
                    .allSatisfy(address -> assertThat(address).startsWith("/").doesNotStartWith("//"));
            assertThat(Jsoup.parse(answer).select("form").eachAttr("action"))
                    .noneMatch(action -> action.startsWith("//"));
        }
    }

    @Test
    void whatIsWrongInsideIsForOperators() {
        assertThat(people.stranger().get("/actuator/health").body())
                .contains("UP")
                .doesNotContain("components", "redis");
        assertThat(people.browserOf(people.member("손님")).get("/actuator/health").body())
                .doesNotContain("components", "redis");
        assertThat(people.browserOf(people.admin()).get("/actuator/health").body())
                .contains("\"redis\"", "\"diskSpace\"", "\"db\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 410, 413, 429, 500})
    void everyStatusSaysWhatHappenedAndWhatToDoNextInBothLanguages(int status) {
        for (String part : new String[] {"heading", "text", "next"}) {
            String key = "error." + status + "." + part;
            assertThat(messages.getMessage(key, null, Locale.KOREAN))
                    .isNotEqualTo(messages.getMessage(key, null, Locale.ENGLISH));
        }
    }

    private Browser stranger() {
        return new Browser(port).with("Accept", "text/html");
    }
}
