package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.madang.e2e.Chromium.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class ListingsTest {

    @Test
    void aWrongKeyboardLayoutStillFindsTents(People people) {
        Page page = people.onPhone();
        page.navigate("/listings?q=xpsxm");
        assertThat(page.locator("article[data-listing-id]").first()).containsText("텐트");
    }

    @Test
    void theBackButtonAfterAFilterShowsTheWholePage(People people) {
        Page page = people.onDesktop();
        page.navigate("/listings");
        String before = page.locator("article[data-listing-id]").first().getAttribute("data-listing-id");
        page.locator("a[href*='category=camping']").first().click();
        assertThat(page).hasURL(Pattern.compile("category=camping"));
        page.locator("article[data-listing-id]").first().locator("a").first().click();
        assertThat(page).hasURL(Pattern.compile("/listings/[0-9a-f-]{36}"));
        page.goBack();
        assertThat(page.locator("footer")).isVisible();
        assertThat(page).hasURL(Pattern.compile("category=camping"));
        page.goBack();
        assertThat(page.locator("article[data-listing-id]").first()).hasAttribute("data-listing-id", before);
        assertThat(page.locator("footer")).isVisible();
    }

    @Test
    void theAddressHoldsTheSearchWithoutJavaScriptToo(People people) {
        Page page = people.onPhoneWithoutJavaScript();
        page.navigate("/listings?q=텐트&region=seoul");
        Locator cards = page.locator("article[data-listing-id]");
        assertThat(cards.first()).isVisible();
        for (String region : cards.allInnerTexts()) {
            assertThat(region).contains("서울");
        }
    }

    /** On the list each card waits for news of its days, so the page wants a stream. */
    @Test
    void anInstanceWithoutAPlaceForAStreamIsLeftAloneForAsLongAsItAsks(People people) {
        Page page = people.onPhone();
        List<Long> asked = new CopyOnWriteArrayList<>();
        page.route(Pattern.compile("/live\\?"), route -> {
            asked.add(System.nanoTime());
            route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "4")));
        });
        LocalDate from = LocalDate.now().plusDays(20);
        page.navigate("/listings?from=" + from + "&to=" + from.plusDays(2));
        page.waitForCondition(() -> asked.size() >= 3, new Page.WaitForConditionOptions().setTimeout(15_000));
        assertThat(Duration.ofNanos(asked.get(2) - asked.get(1)))
                .as("the stream, why not, and after what was asked for again the stream")
                .isBetween(Duration.ofMillis(3_900), Duration.ofMillis(8_000));
    }

    @Test
    void noPageScrollsSidewaysOnTheNarrowestPhone(People people) {
        Page page = people.open(people.options(320, 640));
        people.signIn(page, "guest@demo.madang");
        for (String path : List.of(
                "/",
                "/listings",
                "/listings?q=없는물건일거예요",
                "/sign-in",
                "/sign-up",
                "/me",
                "/me/sessions",
                "/reservations")) {
            page.navigate(path);
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void suggestionsStayWithinTheNarrowestPhone(People people) {
        Page page = people.open(people.options(320, 640));
        for (String path : List.of("/", "/listings")) {
            page.navigate(path);
            page.locator("input[name=q]:visible").first().pressSequentially("텐트");
            Locator first = page.locator(".suggestions [role=option]:visible").first();
            assertThat(first).isVisible();
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as(path).isLessThanOrEqualTo(0);
            var option = first.boundingBox();
            assertThat(option.x).as(path).isNotNegative();
            assertThat(option.x + option.width).as(path).isLessThanOrEqualTo(320);
            var icon = first.locator("svg").boundingBox();
            var text = first.locator("span").boundingBox();
            assertThat(icon.x + icon.width).as(path).isLessThan(text.x);
        }
    }

    @Test
    void theBarThatLeadsToTheBookingCardGivesWayToIt(People people) {
        Page page = people.onPhone();
        page.navigate("/listings");
        page.locator("article[data-listing-id] a").first().click();
        Locator bar = page.locator(".to-booking");
        assertThat(bar).isVisible();
        bar.locator("a").click();
        assertThat(bar).isHidden();
        page.evaluate("window.scrollTo(0, 0)");
        assertThat(bar).isVisible();
    }
}
