package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.madang.e2e.Chromium.People;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators see of the jobs, which run on the real schedule here. */
@ExtendWith(Chromium.class)
class OperatingTest {

    private static final String JOB = "/admin/jobs/forget-old-runs";

    @Test
    void aJobRunByHandIsSeenToItsEnd(People people) {
        Page operator = people.onDesktop();
        runNow(people, operator);
        assertThat(newest(operator).locator("[data-status=DONE]")).isVisible(new IsVisibleOptions().setTimeout(60_000));
    }

    @Test
    void aJobRunByHandIsSeenToItsEndWithoutJavaScript(People people) {
        Page operator = people.onPhoneWithoutJavaScript();
        runNow(people, operator);
        for (int i = 0; i < 60 && newest(operator).locator("[data-status=DONE]").count() == 0; i++) {
            operator.waitForTimeout(1_000);
            operator.reload();
        }
        assertThat(newest(operator).locator("[data-status=DONE]")).isVisible();
    }

    private static void runNow(People people, Page operator) {
        people.signIn(operator, "admin@demo.madang");
        operator.navigate("/admin");
        operator.locator("main a[href='/admin/jobs']").last().click();
        operator.locator(".job:has(a[href='" + JOB + "']) a[href^='#ask-']").click();
        operator.locator("dialog:visible button[type=submit]").click();
        operator.waitForURL(Pattern.compile(".*" + JOB + ".*"));
    }

    private static Locator newest(Page operator) {
        return operator.locator(".run").first();
    }
}
