package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.madang.e2e.Chromium.People;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many want at once, in the browsers of those who want it. */
@ExtendWith(Chromium.class)
class ScarceTest {

    private static final HasTextOptions SOON = new HasTextOptions().setTimeout(40_000);

    @ParameterizedTest
    @ValueSource(strings = {"ko-KR", "en-US"})
    void aDropOpensSellsOutAndSaysSoOnEveryOpenPage(String language, People people) {
        Page seller = people.open(desktop(people, language));
        Page first = people.open(phone(people, language));
        Page second = people.open(desktop(people, language));
        Page plain = people.open(phone(people, language).setJavaScriptEnabled(false));
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
        plain.navigate(drop);
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

    @Test
    void anAuctionEndsWithOneWinner(People people, Application application) throws SQLException {
        Page seller = people.open(desktop(people, "en-US"));
        Page winner = people.open(desktop(people, "en-US"));
        Page watcher = people.open(phone(people, "en-US"));
        Page plain = people.onPhoneWithoutJavaScript();
        Page operator = people.onDesktop();
        people.signIn(seller, "seller@demo.madang");
        people.signIn(winner, "guest@demo.madang");
        people.signIn(plain, "leader@demo.madang");
        people.signIn(operator, "admin@demo.madang");
        plain.navigate("/passes");
        String passes = plain.locator("[data-free-passes]").innerText();
        String auction = propose(seller);
        operator.navigate("/admin/auctions");
        operator.locator("form[action='/admin" + auction + "/approval'] button").click();
        assertThat(operator.locator("form[action='/admin" + auction + "/approval']"))
                .hasCount(0);

        winner.navigate(auction);
        watcher.navigate(auction);
        assertThat(winner.locator("input[name=amount]")).isVisible(new IsVisibleOptions().setTimeout(40_000));
        plain.navigate(auction);
        bid(plain, 1);
        int price = bid(winner, 1);
        assertThat(price(watcher)).hasAttribute("data-price", String.valueOf(price));
        timePasses(application, auction);

        assertThat(watcher.locator("[data-result=sold]")).containsText(String.valueOf(price));
        assertThat(winner.locator("#own [data-kind=success]:not([role])")).isVisible();
        winner.reload();
        assertThat(winner.locator("main a[href='" + auction + "/delivery']")).isVisible();
        plain.reload();
        assertThat(plain.locator("[data-result=sold]")).isVisible();
        assertThat(plain.locator("main a[href='" + auction + "/delivery']")).hasCount(0);
        plain.navigate("/passes");
        assertThat(plain.locator("[data-free-passes]")).hasText(passes);
    }

    /** Proposes one that begins in some seconds. */
    private static String propose(Page seller) {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Seoul")).truncatedTo(ChronoUnit.SECONDS);
        seller.navigate("/selling/auctions/new");
        seller.locator("input[name=title]").fill("처음 꿰맨 가죽 동전 지갑");
        seller.locator("input[name=startPrice]").fill("1");
        seller.locator("input[name=opensAt]").fill(now.plusSeconds(20).toString());
        seller.locator("input[name=closesAt]").fill(now.plusHours(3).toString());
        seller.locator("main form[action^='/selling/auctions/'] button[type=submit]")
                .last()
                .click();
        seller.waitForURL(Pattern.compile(".*\\d/auctions/[0-9a-f-]{36}.*"));
        return URI.create(seller.url()).getPath();
    }

    /** Its end is now, however late it was bid for. */
    private static void timePasses(Application application, String auction) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(application.engines().get("MADANG_DATABASE_URL"));
                PreparedStatement end = database.prepareStatement("""
                        UPDATE auction SET opens_at = opens_at - (ends_at - now()), planned_end = planned_end - (ends_at - now()),
                          ends_at = now() WHERE id = ?""")) {
            end.setObject(1, UUID.fromString(auction.substring(auction.lastIndexOf('/') + 1)));
            end.executeUpdate();
        }
    }

    /** Bids well above the least, so that it is higher than every maximum of the demo. */
    private static int bid(Page page) {
        return bid(page, 20);
    }

    private static int bid(Page page, int above) {
        page.reload();
        int next = Integer.parseInt(page.locator("input[name=amount]").inputValue()) + above;
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

    private static Browser.NewContextOptions desktop(People people, String language) {
        return people.options(1280, 900).setLocale(language);
    }

    private static Browser.NewContextOptions phone(People people, String language) {
        return people.options(390, 844).setLocale(language);
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
