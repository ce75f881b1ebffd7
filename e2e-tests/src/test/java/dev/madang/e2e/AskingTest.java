package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question in one's own words, on a phone without JavaScript. */
@ExtendWith(Chromium.class)
class AskingTest {

    @Test
    void whatWasUnderstoodIsChangedByAFormAndTakenAway(People people) {
        Page page = people.open(people.options(390, 844).setJavaScriptEnabled(false));
        page.navigate("/ask");
        page.locator("#ask-q").fill("캠핑 의자 빌리고 싶어요");
        page.locator(".ask-form button[type=submit]").click();
        assertThat(page.locator("main article[data-listing-id]").first()).isVisible();
        page.locator(".ask-wishes > summary").click();
        page.locator("#wish-most").fill("100");
        page.locator(".ask-wishes button[type=submit]").click();
        assertThat(page.locator("main article[data-listing-id]")).hasCount(0);
        assertThat(page.locator("#wish-most")).hasValue("100");
        page.getByText("빼고 보기").first().click();
        assertThat(page.locator("main article[data-listing-id]").first()).isVisible();
    }
}
