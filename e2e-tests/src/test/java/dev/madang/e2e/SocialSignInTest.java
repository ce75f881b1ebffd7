package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Chromium.class)
class SocialSignInTest {

    @ParameterizedTest
    @ValueSource(strings = {"kakao", "naver", "google"})
    void somebodyComesInByAProvider(String provider, People people) {
        Page page = people.onPhone();
        page.navigate("/sign-in");
        page.locator("a[href*='/oauth2/authorization/" + provider + "']").click();
        page.waitForURL("**/sandbox/oauth/" + provider + "/**");
        page.locator("input[name=id]").fill(String.valueOf(System.nanoTime() % 1_000_000_000));
        page.locator("input[name=nickname]").fill("처음온사람");
        page.locator("input[name=email]")
                .fill(UUID.randomUUID() + (provider.equals("naver") ? "@naver.com" : "@example.com"));
        page.locator("form:has(input[name=nickname]) button.wide-button").click();
        page.waitForURL(url -> !url.contains("/sandbox/") && !url.contains("/sign-in"));
        page.navigate("/me");
        assertThat(page.locator("main h1")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.url()).endsWith("/me");
    }
}
