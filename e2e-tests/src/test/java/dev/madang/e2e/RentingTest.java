package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.madang.e2e.Chromium.People;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Madang is for: from a stranger's search to a reservation that both sides see paid. */
@ExtendWith(Chromium.class)
class RentingTest {

    @Test
    void aStrangerRentsATentOnAPhone(People people) {
        rent(people, people.onPhone());
    }

    @Test
    void aStrangerRentsATentWithoutJavaScript(People people) {
        rent(people, people.onPhoneWithoutJavaScript());
    }

    private void rent(People people, Page guest) {
        Page host = people.onPhone();
        people.signIn(host, "host@demo.madang");
        String tent = tentOf(host);

        findFree(guest, tent);
        guest.locator("article[data-listing-id='" + tent + "'] a").first().click();
        assertThat(guest.locator("[data-total-won]").first()).isVisible();
        guest.locator("#booking button[formaction$='/sign-in']").click();
        Steps.signUp(guest);

        assertThat(guest).hasURL(Pattern.compile("/listings/" + tent + "\\?.*from="));
        String reservation = Steps.ask(guest);
        Steps.approve(host, reservation);
        Steps.pay(guest, reservation);

        host.navigate(reservation);
        assertThat(host.locator("main [data-status=PAID]").first()).isVisible();
        assertThat(host.locator(".log li")).hasCount(3);
    }

    /** The id of a published tent that the host lends. */
    private String tentOf(Page host) {
        host.navigate("/hosting");
        String edit = host.locator("li:has-text('텐트') a[href$='/edit']").first().getAttribute("href");
        return edit.replaceAll(".*/listings/([0-9a-f-]{36})/edit.*", "$1");
    }

    /** Searches as a person does, moving on a week as long as the tent is taken. */
    private void findFree(Page guest, String tent) {
        guest.navigate("/");
        guest.locator("main input[name=q]").fill("텐트");
        guest.locator("main input[name=q]").press("Enter");
        guest.locator("main .section-head a[href^='/listings?q=']").click();
        Locator card = guest.locator("article[data-listing-id='" + tent + "']");
        card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        LocalDate saturday = LocalDate.now(ZoneId.of("Asia/Seoul")).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        for (int week = 1; week <= 20; week++) {
            LocalDate from = saturday.plusWeeks(week);
            guest.navigate("/listings?q=텐트&from=" + from + "&to=" + from.plusDays(2));
            if (card.count() > 0) {
                return;
            }
        }
        throw new AssertionError("The tent is never free");
    }
}
