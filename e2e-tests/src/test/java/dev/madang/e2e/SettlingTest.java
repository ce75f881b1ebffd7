package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed to somebody: written down, closed by two operators, and read down to the line that raises a question. */
@ExtendWith(Chromium.class)
class SettlingTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String QUESTION = "같은 줄이 두 번 있는 것 같아요.";
    private static final String ANSWER = "두 번 세지 않았어요. 같은 날 두 분이 오셨어요.";

    /** @param before how many months before the one that is closed in the demo */
    @ParameterizedTest
    @CsvSource({"390, ko-KR, false, 2", "1280, en-US, true, 1"})
    void aMonthIsClosedByTwo(int width, String language, boolean javaScript, int before, People people) {
        Supplier<Page> somebody = somebody(width, language, javaScript, people);
        Page operator = somebody.get();
        people.signIn(operator, "admin@demo.madang");
        run(operator, "record", LocalDate.now(SEOUL).minusDays(1).toString());
        YearMonth month = lastClosed(operator).minusMonths(before);
        run(operator, "settle", month.toString());

        operator.locator("main a[href='/admin/settlements/" + month + "']").click();
        assertThat(stands(operator, "READY")).isVisible();
        assertThat(operator.locator("[aria-labelledby=differences] .settlement-row"))
                .hasCount(0);
        assertThat(operator.locator("[aria-labelledby=statements] .settlement-row")
                        .first())
                .isVisible();
        operator.locator("form[action$='/request'] button").click();
        operator.locator("form[action$='/closing'] button").click();
        assertThat(operator.locator("main [role=alert]")).isVisible();
        assertThat(stands(operator, "READY")).isVisible();

        Page other = somebody.get();
        people.signIn(other, "operator@demo.madang");
        other.navigate("/admin/settlements/" + month);
        other.locator("form[action$='/closing'] button").click();
        assertThat(stands(other, "DONE")).isVisible();
        assertThat(other.locator("main form")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"390, ko-KR, false", "1280, en-US, true"})
    void aPartnerAsksAboutALineOfTheirStatement(int width, String language, boolean javaScript, People people) {
        Supplier<Page> somebody = somebody(width, language, javaScript, people);
        Page operator = somebody.get();
        people.signIn(operator, "admin@demo.madang");
        operator.navigate("/admin/inquiries");

        Page partner = somebody.get();
        people.signIn(partner, "partner@demo.madang");
        partner.navigate("/partner");
        partner.locator("main a[href='/partner/settlements']").click();
        // The oldest is closed at every time of a month.
        partner.locator("main .settlement-row a[href^='/settlements/']").last().click();
        Locator line =
                partner.locator("[aria-labelledby=lines] .settlement-row").first();
        String what = line.locator("a bdi").innerText();
        line.locator("a[href*='ask=']").click();
        Locator question = partner.locator("#question");
        assertThat(question).hasValue(Pattern.compile(what));
        String about = question.inputValue();
        question.fill(about + "\n" + QUESTION);
        partner.locator("#ask button[type=submit]").click();
        partner.waitForURL("**/chat/*");

        readAnew(operator, javaScript);
        operator.locator("#queue li")
                .filter(new Locator.FilterOptions().setHasText(about.substring(0, 40)))
                .locator("form[action$='/claim'] button")
                .click();
        operator.waitForURL("**/chat/*");
        assertThat(operator.locator(".bubble").last()).containsText(QUESTION);
        operator.locator("#message-text").fill(ANSWER);
        operator.locator("#composer button[type=submit]").click();
        assertThat(operator.locator(".bubble-mine").last()).containsText(ANSWER);
        readAnew(partner, javaScript);
        assertThat(partner.locator(".bubble").last()).containsText(ANSWER);

        operator.locator("form[action$='/closing'] button").click();
        assertThat(operator.locator("#inquiry-standing [data-status=CLOSED]")).isVisible();
        readAnew(partner, javaScript);
        partner.locator(".inquiry-rating input[value='5']").check();
        partner.locator(".inquiry-rating button").click();
        assertThat(partner.locator(".inquiry-rating")).hasCount(0);
        assertThat(partner.locator("#inquiry-standing")).containsText("5");
    }

    /** With JavaScript it comes by itself. */
    private static void readAnew(Page page, boolean javaScript) {
        if (!javaScript) {
            page.reload();
        }
    }

    private static Supplier<Page> somebody(int width, String language, boolean javaScript, People people) {
        return () -> people.open(people.options(width, 844).setLocale(language).setJavaScriptEnabled(javaScript));
    }

    /** Begins a run, and looks again until it has come to its end. */
    private static void run(Page operator, String job, String of) {
        operator.navigate("/admin/settlements");
        Locator ended = operator.locator("#runs .settlement-row:has([data-status=COMPLETED])")
                .filter(new Locator.FilterOptions().setHasText(of));
        int before = ended.count();
        operator.locator("#job").selectOption(job);
        operator.locator("#of").fill(of);
        operator.locator("form:has(#job) button[type=submit]").click();
        assertThat(operator.locator(".toast")).isVisible();
        for (int look = 0; look < 60 && ended.count() == before; look++) {
            operator.waitForTimeout(500);
            operator.navigate("/admin/settlements");
        }
        assertThat(ended).hasCount(before + 1);
    }

    /** The newest of those that two operators have closed. */
    private static YearMonth lastClosed(Page operator) {
        return YearMonth.parse(operator.locator("[aria-labelledby=months] .settlement-row:has([data-status=DONE]) a")
                .first()
                .getAttribute("href")
                .replaceAll(".*/", ""));
    }

    private static Locator stands(Page page, String status) {
        return page.locator("main .page-head [data-status=" + status + "]");
    }
}
