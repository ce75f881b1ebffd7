package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import dev.madang.e2e.Chromium.People;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What many want at once, in the browsers of those who want it. */
@ExtendWith(Chromium.class)
class ScarceTest {

    private static final HasTextOptions SOON = new HasTextOptions().setTimeout(40_000);

    @Test
    void aDropOpensSellsOutAndSaysSoOnEveryOpenPage(People people) {
        Page seller = people.onDesktop();
        Page first = people.onPhone();
        Page second = people.onDesktop();
        Page plain = people.onPhoneWithoutJavaScript();
        people.signIn(seller, "seller@demo.madang");
        people.signIn(first, "guest@demo.madang");
        people.signIn(second, "host@demo.madang");
        people.signIn(plain, "leader@demo.madang");
        String drop = open(seller);
        for (Page page : new Page[] {first, second, plain}) {
            page.navigate(drop);
            assertThat(state(page)).hasAttribute("data-state", "UPCOMING");
        }

        // By the clock alone: nobody has to ask anew.
        for (Page page : new Page[] {first, second}) {
            assertThat(page.locator("#sale-go"))
                    .hasText(page.locator("#sale-go").getAttribute("data-opened"), SOON);
            assertThat(press(page)).hasText(press(page).getAttribute("data-opened"), SOON);
        }
        press(first).click();
        first.waitForURL("**/payments/**");
        assertThat(state(second)).hasAttribute("data-state", "HELD");
        press(plain).click();
        assertThat(plain.locator("main [role=alert]")).isVisible();

        first.locator("input[name=consent]").check();
        first.locator("form.checkout button[type=submit]").click();
        first.waitForURL("**/sandbox/toss/**");
        first.locator("button[value=APPROVE]").click();
        first.waitForURL("**/orders/**");
        assertThat(state(second)).hasAttribute("data-state", "SOLD_OUT");
        assertThat(second.locator("#sale-go")).hasAttribute("href", "/drops");
        plain.reload();
        assertThat(state(plain)).hasAttribute("data-state", "SOLD_OUT");
    }

    @Test
    void threeWhoBidSeeOneAnotherAndOneOfThemHasNoJavaScript(People people) {
        Page watcher = people.onPhone();
        Page bidder = people.onDesktop();
        Page plain = people.onPhoneWithoutJavaScript();
        people.signIn(bidder, "guest@demo.madang");
        people.signIn(plain, "host@demo.madang");
        watcher.navigate("/auctions");
        watcher.locator("main article:has([data-status=OPEN]) a[href^='/auctions/']")
                .first()
                .click();
        watcher.waitForURL("**/auctions/*");
        String auction = watcher.url();
        bidder.navigate(auction);
        plain.navigate(auction);

        int first = bid(bidder);
        assertThat(price(watcher)).hasAttribute("data-price", String.valueOf(first));
        int second = bid(plain);
        assertThat(price(watcher)).hasAttribute("data-price", String.valueOf(second));
        assertThat(bidder.locator("#own [role=alert]")).isVisible();
        assertThat(plain.locator("#own [role=status]")).isVisible();
    }

    /** Bids well above the least, so that it is higher than every maximum of the demo. */
    private static int bid(Page page) {
        page.reload();
        int next = Integer.parseInt(page.locator("input[name=amount]").inputValue()) + 20;
        page.locator("input[name=amount]").fill(String.valueOf(next));
        page.locator("form[action$='/bids'] button").click();
        assertThat(price(page)).hasAttribute("data-price", String.valueOf(next));
        return next;
    }

    /** Announces one piece that can be had in some seconds. */
    private static String open(Page seller) {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Seoul")).truncatedTo(ChronoUnit.SECONDS);
        seller.navigate("/selling/drops/new");
        seller.locator("input[name=title]").fill("하나뿐인 손그림 엽서");
        seller.locator("input[name=opensAt]").fill(now.plusSeconds(20).toString());
        seller.locator("input[name=closesAt]").fill(now.plusHours(3).toString());
        seller.locator("input[name=perMember]").fill("1");
        seller.locator("input[name='variants[0].name']").fill("한 장");
        seller.locator("input[name='variants[0].price']").fill("5000");
        seller.locator("input[name='variants[0].units']").fill("1");
        seller.locator("button[name=save]").click();
        seller.waitForURL("**/drops/**");
        return seller.url().replaceAll("\\?.*", "");
    }

    private static Locator state(Page page) {
        return page.locator("#drop-state");
    }

    private static Locator press(Page page) {
        return page.locator("#drop-act button");
    }

    private static Locator price(Page page) {
        return page.locator("#stands [data-price]");
    }
}
