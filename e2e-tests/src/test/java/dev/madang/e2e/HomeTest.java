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

    @Test
    void theFirstTapOfTheSearchSendsIt(People people) {
        Page page = people.open(people.options(390, 844).setHasTouch(true).setIsMobile(true));
        page.navigate("/");
        page.locator("main input[name=q]").tap();
        page.locator("main input[name=q]").fill("텐트");
        page.locator("main [data-search-days] > summary").tap();
        page.locator("main .hero-search button[type=submit]").last().tap();
        page.waitForURL("**/search?**");
        assertThat(page.locator("article[data-listing-id]").first()).isVisible();
    }

    @Test
    void aDayThatIsWrongInAClosedPanelOpensIt(People people) {
        Page page = people.open(people.options(390, 844).setHasTouch(true).setIsMobile(true));
        page.navigate("/");
        page.locator("main [data-search-days] > summary").tap();
        page.locator("main .hero-search input[name=from]").fill("2040-05-10");
        page.locator("main .hero-search input[name=to]").fill("2040-05-01");
        page.locator("main h1").first().tap();
        assertThat(page.locator("main [data-search-days]")).not().hasAttribute("open", "");
        page.locator("main .hero-search button[type=submit]").last().tap();
        assertThat(page.locator("main .hero-search input[name=to]")).isVisible();
    }
}
