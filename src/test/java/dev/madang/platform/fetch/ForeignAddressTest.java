package dev.madang.platform.fetch;

import static dev.madang.platform.fetch.FetchRefused.Reason.HOST;
import static dev.madang.platform.fetch.FetchRefused.Reason.NOT_AN_ADDRESS;
import static dev.madang.platform.fetch.FetchRefused.Reason.SCHEME;
import static dev.madang.platform.fetch.FetchRefused.Reason.USER_INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.fetch.FetchRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://calendar.example.com/a.ics?s=1, https://calendar.example.com/a.ics?s=1",
        "HTTP://Calendar.Example.COM:80/A, http://calendar.example.com:80/A",
        "webcal://p1.example.com/x#top, https://p1.example.com/x",
        "' https://example.com ', https://example.com",
        "https://달력.한국/일정.ics, https://xn--bk1b22h.xn--3e0b707e/%EC%9D%BC%EC%A0%95.ics"
    })
    void anAddressIsWrittenInOneWay(String typed, String address) {
        assertThat(ForeignAddress.of(typed).uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.0x1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.:80/",
                "http://１２７.０.０.１/",
                "http://①②⑦.⓪.⓪.①/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fe80::1%25eth0]/",
                "http://localhost/",
                "http://localhost./",
                "http://calendar.example.com./",
                "http://example.1/",
                "http://example.0x7f/",
                "http://-example.com/",
                "http://exam_ple.com/",
                "http://.example.com/",
                "http://example..com/",
                "http:///etc/passwd",
                "http://example.com:/",
                "http://example.com:port/",
                "http://example.com:1234567/"
            })
    void numbersAndNamesThatNoPublicServerBearsAreRefused(String typed) {
        assertRefused(typed, HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user@example.com/",
                "http://user:secret@example.com/",
                "http://example.com@127.0.0.1/",
                "http://@example.com/"
            })
    void nobodySignsInByTheAddress(String typed) {
        assertRefused(typed, USER_INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.com/", "file://example.com/a", "gopher://example.com/", "jar://example.com/"})
    void onlyTheWebIsRead(String typed) {
        assertRefused(typed, SCHEME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar",
                "example.com/a.ics",
                "javascript:alert(1)",
                "http:/example.com",
                "http://example.com\\@127.0.0.1/",
                "http://example.com/a b",
                "http://example.com/\r\nHost: inside",
                "http://example.com/%zz"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertRefused(typed, NOT_AN_ADDRESS);
    }

    @Test
    void anEndlessAddressIsRefused() {
        assertRefused("https://example.com/" + "a".repeat(2000), NOT_AN_ADDRESS);
    }

    @Test
    void whereAnAnswerSendsOnToIsReadLikeWhatIsTyped() {
        var address = ForeignAddress.of("https://example.com/feeds/a.ics");

        assertThat(address.resolve("../b.ics").uri()).hasToString("https://example.com/b.ics");
        assertThat(address.resolve("//other.example/c").uri()).hasToString("https://other.example/c");
        assertThatThrownBy(() -> address.resolve("http://[::1]/")).isInstanceOf(FetchRefused.class);
    }

    @Test
    void theSecretInItIsNotPrinted() {
        assertThat(ForeignAddress.of("https://example.com/private/secret.ics?key=secret"))
                .hasToString("https://example.com/…");
    }

    private static void assertRefused(String typed, Reason reason) {
        assertThatThrownBy(() -> ForeignAddress.of(typed))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
