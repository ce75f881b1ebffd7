package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.madang.e2e.Chromium.People;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The booking card of a guest: its calendar by keyboard, and what becomes of what was filled in. */
@ExtendWith(Chromium.class)
class BookingTest {

    private static final String FOCUS = "document.activeElement";
    private static final int STAY = 3;

    @Test
    void daysAreChosenByKeyboardAlone(People people) {
        Page page = people.onDesktop();
        openGearWith(page, "");
        LocalDate start = tabToTheCalendar(page);

        LocalDate middle = press(page, "PageDown", start.plusMonths(1));
        while (middle.getDayOfMonth() < 8 || middle.getDayOfMonth() > 21) {
            boolean early = middle.getDayOfMonth() < 8;
            middle = press(page, early ? "ArrowDown" : "ArrowUp", middle.plusWeeks(early ? 1 : -1));
        }
        press(page, "ArrowRight", middle.plusDays(1));
        press(page, "ArrowLeft", middle);
        press(page, "Home", middle.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
        LocalDate saturday = press(page, "End", middle.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
        LocalDate beyond = press(page, "PageDown", saturday.plusMonths(1));
        LocalDate back = press(page, "PageUp", beyond.minusMonths(1));

        LocalDate from = firstFreeRun(page);
        back = walk(page, back, from);
        page.keyboard().press("Enter");
        assertThat(page.locator("#booking input[name=from]")).hasValue(from.toString());
        page.evaluate("document.getElementById('booking-quote').sameAsBefore = true");
        walk(page, back, from.plusDays(STAY));
        page.keyboard().press("Enter");
        assertThat(page.locator("#booking input[name=to]"))
                .hasValue(from.plusDays(STAY).toString());

        Locator announced = page.locator("#booking-quote[aria-live=polite]");
        assertThat(announced.locator("[data-total-won]")).isVisible();
        assertThat(page.evaluate("document.getElementById('booking-quote').sameAsBefore"))
                .as("the region that is read aloud stays while its content changes")
                .isEqualTo(true);
        assertThat(page.locator("td[aria-selected=true]")).hasCount(STAY + 1);
        assertThat(focused(page)).as("focus does not move by itself").isEqualTo(from.plusDays(STAY));
    }

    @Test
    void whatAGuestFillsInIsThereAfterSigningUp(People people) {
        fillInAndSignUp(people.onPhone());
    }

    @Test
    void whatAGuestFillsInIsThereAfterSigningUpWithoutJavaScript(People people) {
        fillInAndSignUp(people.onPhoneWithoutJavaScript());
    }

    @Test
    void daysThatAreChosenBeforeHtmxCameArePricedWhenItIsThere(People people) {
        Page page = people.onPhone();
        List<Route> held = new ArrayList<>();
        page.route("**/assets/htmx-*", held::add);
        openGearWith(page, "");
        page.waitForCondition(() -> held.size() == 2);
        LocalDate from = firstFreeRun(page);
        page.locator("#booking input[name=from]").fill(from.toString());
        page.locator("#booking input[name=to]").fill(from.plusDays(STAY).toString());
        Locator total = page.locator("#booking-quote [data-total-won]");
        assertThat(total).hasCount(0);
        held.getLast().resume();
        assertThat(total).isVisible();
    }

    private void fillInAndSignUp(Page page) {
        openGearWith(page, "input[name=options], input[name=handOver][type=radio]");
        LocalDate from = LocalDate.parse(
                        page.locator("#booking input[name=from]").getAttribute("min"))
                .plusDays(9);
        page.locator("#booking input[name=from]").fill(from.toString());
        page.locator("#booking input[name=to]").fill(from.plusDays(STAY).toString());
        List<Locator> choices = page.locator("#booking")
                .locator("input[name=options], input[value=PARCEL][type=radio]")
                .all();
        choices.forEach(Locator::check);
        page.locator("#booking button[formaction$='/sign-in']").click();

        page.locator("main a[href^='/sign-up']").first().click();
        page.locator("main input[name=email]").fill("typed-" + UUID.randomUUID() + "@example.com");
        page.locator("main input[name=password]").fill("캠핑가고싶은날-42");
        page.locator("main input[name=nickname]").fill("다시온손님");
        page.locator("main form:has(input[name=nickname]) button[type=submit]").click();

        page.waitForURL(Pattern.compile(".*/listings/[0-9a-f-]{36}.*"));
        assertThat(page.locator("#booking input[name=from]")).hasValue(from.toString());
        assertThat(page.locator("#booking input[name=to]"))
                .hasValue(from.plusDays(STAY).toString());
        assertThat(choices).isNotEmpty();
        choices.forEach(choice -> assertThat(choice).isChecked());
        assertThat(page.locator("#booking form[method=post]")).isVisible();
    }

    /** A phone at twice the size, upright and on its side: what stands in place leaves more than half of what is seen to read. */
    @Test
    void atTwiceTheSizeBarsLeaveThePageReadable(People people) {
        Page page = people.onPhone();
        openGearWith(page, "");
        for (int[] size : new int[][] {{195, 422}, {422, 195}}) {
            page.setViewportSize(size[0], size[1]);
            page.evaluate("scrollTo({ top: document.body.scrollHeight / 3, behavior: 'instant' })");
            Number covered = (Number) page.evaluate("""
                    () => [...document.querySelectorAll('body *')]
                      .filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
                      .map(one => one.getBoundingClientRect())
                      .filter(box => box.width > innerWidth / 2 && box.height < innerHeight)
                      .map(box => Math.min(innerHeight, box.bottom) - Math.max(0, box.top))
                      .reduce((sum, height) => sum + Math.max(0, height), 0) / innerHeight""");
            assertThat(covered.doubleValue()).as(size[0] + " × " + size[1]).isLessThan(.5);
        }
    }

    /** Opens the first listing found whose booking card has such a field. */
    private void openGearWith(Page page, String field) {
        page.navigate("/listings?q=텐트");
        List<String> addresses = page.locator("article[data-listing-id]").all().stream()
                .map(card -> "/listings/" + card.getAttribute("data-listing-id"))
                .toList();
        for (String address : addresses) {
            page.navigate(address);
            if (field.isEmpty() || page.locator("#booking").locator(field).count() > 0) {
                return;
            }
        }
        throw new AssertionError("No listing has " + field);
    }

    private LocalDate tabToTheCalendar(Page page) {
        for (int tabs = 0; tabs < 100; tabs++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate(FOCUS + ".matches('[data-calendar] [data-date]')")) {
                return focused(page);
            }
        }
        throw new AssertionError("The calendar cannot be reached by Tab");
    }

    private LocalDate press(Page page, String key, LocalDate expected) {
        page.keyboard().press(key);
        page.waitForFunction("date => document.activeElement.dataset.date === date", expected.toString());
        assertThat(page.evaluate("""
                () => {
                  const day = document.activeElement
                  const { left, top, width, height } = day.getBoundingClientRect()
                  const shown = day.contains(document.elementFromPoint(left + width / 2, top + height / 2))
                  return shown && day.matches(":focus-visible") && parseFloat(getComputedStyle(day).outlineWidth) >= 2
                }"""))
                .as("focus is seen at %s after %s", expected, key)
                .isEqualTo(true);
        return expected;
    }

    private LocalDate walk(Page page, LocalDate here, LocalDate goal) {
        LocalDate at = here;
        while (!at.equals(goal)) {
            long days = ChronoUnit.DAYS.between(at, goal);
            at = Math.abs(days) >= 7
                    ? press(page, days > 0 ? "ArrowDown" : "ArrowUp", at.plusDays(days > 0 ? 7 : -7))
                    : press(page, days > 0 ? "ArrowRight" : "ArrowLeft", at.plusDays(days > 0 ? 1 : -1));
        }
        return at;
    }

    /** The first of the days shown from which on the gear is free for the stay. */
    private LocalDate firstFreeRun(Page page) {
        Object date = page.evaluate("""
                nights => {
                  const days = [...document.querySelectorAll("[data-calendar] [data-date]")]
                  const first = days.findIndex((day, i) =>
                    days.slice(i, i + nights + 1).filter((one) => one.dataset.state === "FREE").length > nights)
                  return days[first]?.dataset.date
                }""", STAY);
        return LocalDate.parse(String.valueOf(date));
    }

    private static LocalDate focused(Page page) {
        return LocalDate.parse((String) page.evaluate(FOCUS + ".dataset.date"));
    }
}
