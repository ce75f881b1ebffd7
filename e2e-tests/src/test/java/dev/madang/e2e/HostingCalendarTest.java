package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The month of all that a host lends. */
@ExtendWith(Chromium.class)
class HostingCalendarTest {

    @Test
    void daysAreBlockedByKeyboardAlone(People people) {
        Page page = people.onDesktop();
        people.signIn(page, "host@demo.madang");
        page.navigate("/hosting/calendar");
        Locator focused = page.locator("[data-month-grid] td > a:focus");
        for (int tabs = 0; tabs < 60 && focused.count() == 0; tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused).hasCount(1);

        page.keyboard().press("PageDown");
        page.waitForURL(Pattern.compile(".*\\?.*month=.*"));
        assertThat(focused).hasCount(1);
        page.keyboard().press("End");
        Locator free = page.locator("[data-month-grid] td:not(.month-bar) > a:focus");
        for (int steps = 0; steps < 31 && free.count() == 0; steps++) {
            page.keyboard().press("ArrowLeft");
        }
        String day = free.locator("..").getAttribute("data-day");
        page.keyboard().press("Enter");

        Locator first = page.locator("#block input[name=from]");
        assertThat(first).hasValue(Pattern.compile(".*-0?" + day));
        first.press("Tab");
        page.locator("#block input[name=last]").fill(first.inputValue());
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).isVisible();
        assertThat(page.locator("[data-month-grid] td[data-day='" + day + "'] > a[data-state=BLOCKED]"))
                .isVisible();
    }
}
