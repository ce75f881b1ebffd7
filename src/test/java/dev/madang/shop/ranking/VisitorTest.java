package dev.madang.shop.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)",
                "Mozilla/5.0 (compatible; Daum/4.1; +http://cs.daum.net/faq/15/4118.html?faqId=28966)",
                "facebookexternalhit/1.1",
                "kakaotalk-scrap/1.0",
                "curl/8.5.0",
                "python-requests/2.32",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0"
            })
    void programsAreNoVisitors(String browser) {
        assertThat(visitor(browser, "10.0.0.1")).isEmpty();
    }

    @Test
    void strangersAreToldApartByBrowserAndAddress() {
        String phone =
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";
        assertThat(visitor(phone, "10.0.0.1")).isPresent().isEqualTo(visitor(phone, "10.0.0.1"));
        assertThat(visitor(phone, "10.0.0.1")).isNotEqualTo(visitor(phone, "10.0.0.2"));
        assertThat(visitor(null, "10.0.0.1")).isEmpty();
    }

    private static Optional<Visitor> visitor(String browser, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (browser != null) {
            request.addHeader("User-Agent", browser);
        }
        return Visitor.of(null, request);
    }
}
