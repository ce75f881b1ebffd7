package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class HomeTest {

    @Test
    void aStrangerSearchesFromTheHomePage(People people) {
        Page page = people.onPhone();
        page.navigate("/");
        page.locator("main input[name=q]").fill("텐트");
        page.locator("main input[name=q]").press("Enter");
        assertThat(page.locator("article[data-listing-id]").first()).isVisible();
    }
}
