package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seat of a class: paid for with passes, taken, seen at the door, and given up to who waits. */
@ExtendWith(Chromium.class)
class ClassesTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** The last of those that partners see before them; until then a seat of it can be given back for nothing. */
    private static final int DAYS_AHEAD = 2;

    /** @param center of the partner's, in whose classes nobody of the demo has a seat */
    @ParameterizedTest
    @CsvSource({"390, ko-KR, false, 합정 클라이밍 랩", "1280, en-US, true, 건대 복싱 짐"})
    void whoWaitsMovesUpIntoTheSeatThatAnotherGivesUp(
            int width, String language, boolean javaScript, String center, People people) {
        Supplier<Page> somebody =
                () -> people.open(people.options(width, 844).setLocale(language).setJavaScriptEnabled(javaScript));
        Page first = somebody.get();
        String passes = joinWithPasses(first);
        String slot = find(first, center);
        String program = first.locator("main h1").innerText();
        String price = first.locator(".slot-price").innerText().replaceAll("\\D", "");
        first.locator("form[action$='/registrations'] button").click();
        assertThat(first.locator("#mine [data-status=APPROVED]")).isVisible();
        first.locator("#mine a[href='/calendar']").click();
        first.locator("main a[href*='view=agenda']").click();
        assertThat(first.locator(".calendar-item[data-kind=class][href='" + slot + "']"))
                .isVisible();

        Page partner = people.open(people.options(390, 844).setLocale(language).setJavaScriptEnabled(javaScript));
        people.signIn(partner, "partner@demo.madang");
        partner.navigate("/partner");
        partner.locator("main a[href='/partner" + slot + "']").click();
        Locator expected = partner.locator("[aria-labelledby=seats] .sheet-row a");
        assertThat(expected).hasText(Steps.NICKNAME);
        String whoCame = expected.getAttribute("href");
        partner.locator("#capacity").fill("1");
        partner.locator("form[action$='/capacity'] button").click();
        assertThat(partner.locator("main header [data-status=PENDING]")).isVisible();

        Page second = somebody.get();
        joinWithPasses(second);
        second.navigate(slot);
        assertThat(second.locator("#slot-state")).hasAttribute("data-state", "FULL");
        second.locator("form[action$='/waiting'] button").click();
        assertThat(second.locator("#mine [data-status=WAITING]")).isVisible();
        assertThat(second.locator("#mine strong")).containsText("1");
        second.navigate("/passes");
        assertThat(second.locator("[aria-labelledby=balance] li:has(a[href='" + slot + "'])"))
                .containsText(price);
        second.navigate("/notifications");

        first.navigate(slot);
        first.locator("#mine a[href='#give-up']").click();
        assertThat(first.locator("#give-up:visible p")).containsText(price);
        first.locator("#give-up:visible button[type=submit]").click();
        assertThat(first.locator("#slot-act")).hasAttribute("data-state", "FULL");
        first.navigate("/passes");
        assertThat(first.locator("[data-free-passes]")).hasText(passes);

        Steps.followNews(second, program, javaScript);
        second.waitForURL("**" + slot);
        assertThat(second.locator("#mine [data-status=APPROVED]")).isVisible();
        partner.reload();
        assertThat(expected).hasCount(1);
        assertThat(expected).not().hasAttribute("href", whoCame);
        assertThat(partner.locator("#waiting")).hasCount(0);
    }

    /** @return how many passes they have, in words */
    private static String joinWithPasses(Page page) {
        page.navigate("/sign-in");
        Steps.signUp(page);
        Steps.buyPasses(page, 30);
        page.navigate("/passes");
        return page.locator("[data-free-passes]").innerText();
    }

    /** @return path of the first class of the centre's that day */
    private static String find(Page page, String center) {
        page.navigate("/centers");
        page.locator(".center-search input[name=q]").fill(center);
        page.locator(".center-search input[name=day]")
                .fill(LocalDate.now(SEOUL).plusDays(DAYS_AHEAD).toString());
        page.locator(".center-search button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/centers\\?.*"));
        page.locator(".center-card:has(h3:has-text('" + center + "')) a[href^='/slots/']")
                .first()
                .click();
        page.waitForURL("**/slots/*");
        return URI.create(page.url()).getPath();
    }
}
