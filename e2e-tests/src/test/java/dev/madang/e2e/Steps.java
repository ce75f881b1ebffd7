package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;

/** The steps that several journeys take, as a person takes them: signing up, paying, following the bell. */
final class Steps {

    static final String PASSWORD = "캠핑가고싶은날-42";
    static final String NICKNAME = "처음온손님";

    private static final Pattern RESERVATION = Pattern.compile(".*/reservations/[0-9a-f-]{36}(\\?.*)?$");

    private Steps() {}

    /**
     * From the page of signing in, as somebody new.
     *
     * @return the e-mail
     */
    static String signUp(Page guest) {
        String email = "guest-" + UUID.randomUUID() + "@example.com";
        guest.locator("main a[href^='/sign-up']").first().click();
        guest.locator("main input[name=email]").fill(email);
        guest.locator("main input[name=password]").fill(PASSWORD);
        guest.locator("main input[name=nickname]").fill(NICKNAME);
        guest.locator("main form:has(input[name=nickname]) button[type=submit]").click();
        guest.waitForURL(url -> !url.contains("/sign-"));
        return email;
    }

    /** On the page of signing in. */
    static void signIn(Page page, String email, String password) {
        page.locator("main input[name=email]").fill(email);
        page.locator("main input[name=password]").fill(password);
        page.locator("main form:has(input[name=password]) button[type=submit]").click();
    }

    /**
     * Sends the request that the booking card holds.
     *
     * @return path of the reservation
     */
    static String ask(Page guest) {
        guest.locator("#booking form[action$='/reservations'] button[type=submit]:not([name])")
                .click();
        guest.waitForURL(RESERVATION);
        assertThat(guest.locator("main [data-status=REQUESTED]").first()).isVisible();
        return guest.url().replaceAll(".*(/reservations/[0-9a-f-]{36}).*", "$1");
    }

    static void approve(Page host, String reservation) {
        host.navigate(reservation);
        host.locator("form[action$='/approval'] button").click();
        assertThat(host.locator("main [data-status=APPROVED]").first()).isVisible();
    }

    /** Pays at the stand-in for Toss, which approves. */
    static void pay(Page guest, String reservation) {
        guest.navigate(reservation);
        String total = guest.locator("[data-total-won]").first().getAttribute("data-total-won");
        guest.locator("form[action$='/payment'] button").click();
        guest.waitForURL("**/payments/**");
        assertThat(guest.locator("[data-total-won]").first()).hasAttribute("data-total-won", total);
        checkOut(guest);
    }

    /** The same, at the checkout already. */
    static void checkOut(Page guest) {
        guest.locator("input[name=consent]").check();
        guest.locator("form.checkout button[type=submit]").click();
        guest.waitForURL("**/sandbox/toss/**");
        guest.locator("button[value=APPROVE]").click();
        guest.waitForURL(RESERVATION);
        assertThat(guest.locator("main [data-status=PAID]").first()).isVisible();
    }

    /** A pack of passes, at the stand-in for KakaoPay, which approves. */
    static void buyPasses(Page page, int passes) {
        page.navigate("/passes");
        page.locator("input[name=pack][value='" + passes + "']").check();
        page.locator("form[action='/passes/purchases'] button[type=submit]").click();
        page.waitForURL("**/payments/**");
        page.locator("input[name=consent]").check();
        page.locator("form.checkout button[type=submit]").click();
        page.waitForURL("**/sandbox/kakaopay/pay/**");
        page.locator("button[value=APPROVE]").click();
        page.waitForURL("**/passes/purchases/**");
        assertThat(page.locator("main .page-head [data-status=PAID]")).isVisible();
    }

    /**
     * Follows news with these words from the notifications, where the page is already: they come by themselves, and without JavaScript
     * with the page that is asked for again.
     */
    static void followNews(Page page, String words, boolean javaScript) {
        Locator news = page.locator("#notifications .notification-new button")
                .filter(new Locator.FilterOptions().setHasText(words));
        for (int look = 0; !javaScript && look < 20 && news.count() == 0; look++) {
            page.waitForTimeout(500);
            page.reload();
        }
        news.first().click();
    }
}
