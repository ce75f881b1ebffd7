package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From finding a club to the day on which one meets. */
@ExtendWith(Chromium.class)
class ClubTest {

    private static final String OFTEN = "한 달에 두 번, 둘레길을 걸어요.";
    private static final String SATURDAY = "네, 여덟 시면 좋아요.";
    private static final String WELCOME = "반가워요. 첫날에는 제가 정류장에서 기다릴게요.";

    /** The second of the demo's walks, to which nobody has said yet that they come. */
    private static final int WALK = 1;

    @ParameterizedTest
    @CsvSource({"390, ko-KR, false", "1280, en-US, true"})
    void whoIsLetIntoAClubComesToItsMeetUp(int width, String language, boolean javaScript, People people) {
        Supplier<Page> somebody =
                () -> people.open(people.options(width, 844).setLocale(language).setJavaScriptEnabled(javaScript));
        Page leader = somebody.get();
        people.signIn(leader, "leader@demo.madang");
        leader.navigate("/notifications");

        Page runner = somebody.get();
        runner.navigate("/sign-in");
        Steps.signUp(runner);
        String club = find(runner);
        runner.locator("main a[href='" + club + "/application']").click();
        runner.locator("#answer0").fill(OFTEN);
        runner.locator("#answer1").fill(SATURDAY);
        runner.locator("main form[action$='/application'] button[type=submit]").click();
        assertThat(runner.locator("main form[action$='/application/withdrawal']"))
                .isVisible();
        runner.navigate("/notifications");

        Steps.followNews(leader, Steps.NICKNAME, javaScript);
        leader.waitForURL("**" + club + "/applications");
        Locator asked =
                leader.locator("main li:has(form)").filter(new Locator.FilterOptions().setHasText(Steps.NICKNAME));
        assertThat(asked.locator("dd")).hasText(new String[] {OFTEN, SATURDAY});
        asked.locator("textarea[name=note]").fill(WELCOME);
        asked.locator("button[name=accept][value=true]").click();
        assertThat(asked).hasCount(0);

        Steps.followNews(runner, WELCOME, javaScript);
        runner.waitForURL("**" + club);
        runner.locator("main h3 a[href*='/meet-ups/']").nth(WALK).click();
        runner.waitForURL("**/meet-ups/*");
        String walk = URI.create(runner.url()).getPath();
        String unanswered = inCalendar(runner, walk).innerText();
        runner.navigate(walk);
        runner.locator("button[name=answer][value=coming]").click();
        assertThat(runner.locator("button[name=answer][value=coming]")).hasCount(0);
        assertThat(inCalendar(runner, walk)).not().hasText(unanswered);
        leader.navigate(walk);
        assertThat(leader.locator("[aria-labelledby=replies]")).containsText(Steps.NICKNAME);
    }

    private static String find(Page page) {
        page.navigate("/clubs");
        page.locator(".club-search input[name=q]").fill("북한산");
        page.locator(".club-search button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/clubs\\?.*"));
        page.locator(".club-card h3 a").first().click();
        page.waitForURL(Pattern.compile(".*/clubs/[0-9a-f-]{36}"));
        return URI.create(page.url()).getPath();
    }

    private static Locator inCalendar(Page page, String path) {
        page.navigate("/calendar?view=agenda");
        return page.locator(".calendar-item[data-kind=meet-up][href='" + path + "'] small");
    }
}
