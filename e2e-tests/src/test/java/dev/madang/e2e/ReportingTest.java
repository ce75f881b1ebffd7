package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a report to the answer to the appeal, by four people. */
@ExtendWith(Chromium.class)
class ReportingTest {

    private static final String WARNING = "사진을 직접 찍은 것으로 바꿔 주세요.";
    private static final String APPEAL = "제가 직접 찍은 사진이에요. 다시 봐 주세요.";
    private static final String ANSWER = "원본을 봤어요. 주의를 거둘게요.";

    /** @param nth of the host's listings, each reported once */
    @ParameterizedTest
    @CsvSource({"390, ko-KR, false, 0", "1280, en-US, true, 1"})
    void aReportIsDecidedAndTheOneItIsAboutIsHeardByAnother(
            int width, String language, boolean javaScript, int nth, People people) {
        Supplier<Page> somebody =
                () -> people.open(people.options(width, 844).setLocale(language).setJavaScriptEnabled(javaScript));
        Page host = somebody.get();
        people.signIn(host, "host@demo.madang");
        host.navigate("/hosting");
        String listing = host.locator("main a[href^='/listings/'][href$='/edit']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll("(/listings/[^/?]+).*", "$1"))
                .distinct()
                .toList()
                .get(nth);
        host.navigate(listing);
        String title = host.locator("main h1").first().innerText().strip();

        Page reporter = somebody.get();
        people.signIn(reporter, "leader@demo.madang");
        reporter.navigate(listing);
        reporter.locator("main a[href^='/reports/new']").first().click();
        reporter.locator("input[name=reason][value=misleading]").check();
        reporter.locator("main textarea[name=text]").fill("다른 곳에서 본 사진이에요.");
        reporter.locator("main form[action='/reports'] button[type=submit]").click();
        Locator sent = reporter.locator("main .case-row")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
        assertThat(sent.locator("[data-status=WAITING]")).isVisible();

        Page operator = somebody.get();
        people.signIn(operator, "admin@demo.madang");
        operator.navigate("/admin/reports");
        operator.locator("#queue .case-title a:text-is('" + title + "')")
                .first()
                .click();
        operator.locator("form[action$='/claim'] button").click();
        operator.locator("input[name=measure][value=warn]").check();
        operator.locator("select[name=rule]").selectOption("misleading");
        operator.locator("form[action$='/decision'] textarea[name=text]").fill(WARNING);
        operator.locator("form[action$='/decision'] button[type=submit]").click();
        assertThat(operator.locator("main [aria-labelledby=decisions]")).containsText(WARNING);
        reporter.navigate("/reports");
        assertThat(sent.locator("[data-status=UPHELD]")).isVisible();

        host.navigate("/me/sanctions");
        host.locator("main .case-title a").first().click();
        assertThat(host.locator("main")).containsText(WARNING);
        host.locator("form[action$='/appeal'] textarea[name=text]").fill(APPEAL);
        host.locator("form[action$='/appeal'] button[type=submit]").click();
        assertThat(host.locator("form[action$='/appeal']")).hasCount(0);

        Page other = somebody.get();
        people.signIn(other, "operator@demo.madang");
        String letter = host.url().replaceAll(".*/me/sanctions/([^/?]+).*", "$1");
        other.navigate("/admin/appeals/" + letter);
        assertThat(other.locator("main")).containsText(APPEAL);
        other.locator("form[action$='/answer'] textarea[name=text]").fill(ANSWER);
        other.locator("form[action$='/answer'] button[name=overturn][value=true]")
                .click();
        assertThat(other.locator("form[action$='/answer']")).hasCount(0);
        host.navigate("/me/sanctions/" + letter);
        assertThat(host.locator("main")).containsText(ANSWER);
        assertThat(host.locator("main [data-status=LIFTED]").first()).isVisible();
    }
}
