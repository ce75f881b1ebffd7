package dev.madang.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.io.IOException;
import java.net.Socket;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MadangTest
class BadRequestsTest {

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%00b",
                "/a[b]",
                "/%zz",
                "/%ff%fe",
                "/?q=%ff%fe",
                "/?q=%zz",
                "/listings?q=%ff%fe",
                "/../../etc/passwd",
                "/;x=1/",
                "//x"
            })
    void anAddressThatCannotBeReadShowsAPageThatHelps(String address) throws IOException {
        assertUnderstandable(send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void anAddressThatIsTooLongShowsAPageThatHelps() throws IOException {
        assertUnderstandable(
                send("GET /?q=" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void whatIsNoHttpShowsAPageThatHelps() throws IOException {
        assertUnderstandable(send("GARBAGE\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=%ff%fe", "email=%zz"})
    void aFormThatCannotBeReadShowsAPageThatHelps(String form) throws IOException {
        assertUnderstandable(post("application/x-www-form-urlencoded", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void anUploadThatCannotBeReadShowsAPageThatHelps(String type) throws IOException {
        assertUnderstandable(post(type, "--x\r\nnothing"));
    }

    @Test
    void aFormThatIsTooLargeIsAnsweredWith413() throws IOException {
        String answer = post("application/x-www-form-urlencoded", "email=" + "a".repeat(3_000_000));

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(page(answer).select("header .wordmark, main h1")).hasSize(2);
    }

    @Test
    void metricsAreForProgramsOnThisMachineOnly() {
        assertThat(new Browser(port).get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(new Browser(port)
                        .with("X-Forwarded-For", "203.0.113.9")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aVisitorsOwnWordAboutTheirAddressIsBelievedOnlyBehindAProxy() {
        // This machine is a proxy; what stands before its own entry is the visitor's word, and is not believed.
        assertThat(new Browser(port)
                        .with("X-Forwarded-For", "127.0.0.1, 203.0.113.9")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongInsideIsForOperatorsOnly() {
        assertThat(new Browser(port).get("/actuator/health").body())
                .contains("\"status\"")
                .doesNotContain("components");
        assertThat(people.browserOf(people.member("손님")).get("/actuator/health").body())
                .doesNotContain("components");
        assertThat(people.browserOf(people.admin()).get("/actuator/health").body())
                .contains("components", "search");
    }

    private static void assertUnderstandable(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(page(answer).select("main h1, main [role=alert], main a[href=/]"))
                .hasSize(3);
        assertThat(page(answer).select("main code").text()).matches("[0-9a-f]{32}");
        assertThat(answer).doesNotContain("Tomcat", "Exception");
    }

    private static Document page(String answer) {
        return Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    private String post(String type, String body) throws IOException {
        return send("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
