package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two members on one computer, and one member in two tabs. */
@ExtendWith(Chromium.class)
class SharedComputerTest {

    @Test
    void whoComesNextFindsNothingOfWhoWasThereBefore(People people) {
        Page page = people.onDesktop();
        people.signIn(page, "host@demo.madang");
        page.navigate("/listings/new");
        page.locator("main input[name=title]").fill("먼저 온 사람의 텐트");
        page.navigate("/me");
        assertThat(page.locator("main")).containsText("host@demo.madang");
        page.locator("main form[action$='/sign-out'] button").click();

        people.signIn(page, "guest@demo.madang");
        page.navigate("/listings/new");
        assertThat(page.locator("main input[name=title]")).hasValue("");
        for (int back = 0; back < 4; back++) {
            page.goBack();
            assertThat(page.content()).doesNotContain("host@demo.madang", "먼저 온 사람의 텐트");
        }
    }

    @Test
    void whatIsTypedIsKeptWhenAnotherTabSignsOut(People people) {
        Page page = people.onDesktop();
        people.signIn(page, "guest@demo.madang");
        page.navigate("/me");
        page.locator("main textarea[name=introduction]").fill("주말마다 산에 가요.");

        Page other = page.context().newPage();
        other.navigate("/me");
        other.locator("main form[action$='/sign-out'] button").click();
        other.waitForURL(url -> !url.endsWith("/me"));

        page.locator("main form:has(textarea[name=introduction]) button[type=submit]")
                .click();
        page.waitForURL("**/sign-in**");
        Steps.signIn(page, "guest@demo.madang", "madang-demo");
        page.waitForURL("**/resumption/**");
        assertThat(page.locator("main [name=introduction]")).hasValue("주말마다 산에 가요.");
    }
}
