package dev.madang.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;

/** What is open to everybody, and what who has just signed up comes by. */
final class StrangerPages {

    private StrangerPages() {}

    static void stranger(Tour tour) {
        tour.look(
                "/",
                "/listings",
                "/listings?q=xpsxm",
                "/listings?q=없는물건일거예요",
                "/search?q=티켓",
                "/ask",
                "/ask?q=주말에 4인용 텐트",
                "/ask?q=아무것도 아닌 말이에요",
                "/search?q=없는물건일거예요",
                "/sign-in",
                "/sign-up",
                "/password-reset",
                "/password-reset?sent",
                "/terms",
                "/privacy",
                "/refunds",
                "/company",
                "/rules/terms",
                "/rules/terms/2025-12-01",
                "/nothing-here",
                "/sandbox/mailbox",
                "/sandbox/style");
        Page page = tour.page();
        String listing = tour.linkOn("/listings?sort=rating", "article[data-listing-id] a");
        tour.look(listing, listing + "/questions", listing + "/reviews", listing + "/reservations", "/listings/seen");
        page.navigate(listing);
        String host = Tour.path(page.locator("main .listing-head a[href^='/members/']"));
        tour.look(host, host + "/reviews");
        tour.look("/notices", tour.linkOn("/notices", ".service-notices a"));
        String drop = tour.linkOn("/drops", "main article a[href^='/drops/']");
        tour.look("/drops", "/drops?over=true", drop, drop + "/totals");
        tour.look("/clubs", ClubPages.club(tour));
        String deal = tour.linkOn("/deals", "main article a[href^='/deals/']");
        tour.look("/deals", "/deals?over=true", deal);
        page.navigate("/shop");
        tour.look("/shop", "/shop?q=없는물건", "/coupons", tour.link("main article a[href^='/products/']"), "/cart");
        page.navigate("/shop");
        page.locator("main article a[href^='/products/']").first().click();
        page.locator("input[name=variant]:not([disabled])").first().check();
        page.locator("button[formaction='/cart/lines']").click();
        // Its notice leaves the address at once.
        page.waitForURL(Pattern.compile(".*/cart(\\?.*)?"));
        tour.look("/cart");
        classes(tour);
        arrive(tour, "", "/sign-in/email");
        arrive(tour, "guest@demo.madang", "/sign-in/link");
    }

    private static void classes(Tour tour) {
        tour.page().navigate("/centers");
        tour.look(
                "/centers",
                "/centers?q=없는센터",
                tour.link("main article a[href^='/centers/']"),
                tour.link("main article a[href^='/centers/']") + "/reviews",
                tour.link("main article a[href^='/slots/']"));
    }

    static void newcomer(Tour tour) {
        Page page = tour.page();
        page.navigate("/sign-in");
        String email = Steps.signUp(page);
        tour.look(
                "/",
                "/me",
                "/me/favourites",
                "/me/likes",
                "/me/addresses",
                "/me/email-confirmation",
                "/chat",
                "/notifications",
                "/notifications/settings",
                "/inquiries",
                "/me/friends",
                "/me/consents",
                "/me/data",
                "/me/leaving",
                "/reservations",
                "/reservations?as=host",
                "/orders",
                "/selling",
                "/partner",
                "/partner/application",
                "/hosting",
                "/hosting/calendar",
                "/hosting/pick-list",
                "/hosting/earnings",
                "/hosting/settlements",
                "/listings/new");
        address(tour);
        arrive(tour, UUID.randomUUID() + "@example.com", "/me/social-accounts/new");
        page.navigate("/me");
        page.locator("form[action='/password-reset'] button").click();
        page.waitForURL(Pattern.compile(".*/password-reset.*"));
        tour.look(mailed(page, email, "/password-reset/"), mailed(page, email, "/email-confirmation/"));
        page.navigate("/me");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("madang-session"));
        page.locator("form[action='/me'] button[type=submit]").click();
        Steps.signIn(page, email, Steps.PASSWORD);
        page.waitForURL("**/sign-in/resumption/**");
        tour.lookAround();
        page.navigate("/me/leaving");
        page.locator("input[name=sure]").check();
        page.locator("form[action='/me/leaving'] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/(\\?notice=left)?"));
        page.navigate("/sign-in");
        Steps.signIn(page, email, Steps.PASSWORD);
        page.waitForURL("**/sign-in/restoration");
        tour.lookAround();
    }

    private static void address(Tour tour) {
        Page page = tour.page();
        page.navigate("/me/addresses");
        page.locator("#recipient").fill("김민지");
        page.locator("#phone").fill("010-1234-5678");
        page.locator("#postcode").fill("04044");
        page.locator("#road").fill("서울 마포구 양화로 45");
        page.locator("main form button[type=submit]").last().click();
        Locator kept = page.locator("main a[href^='/me/addresses/']").first();
        kept.waitFor();
        tour.look("/me/addresses", Tour.path(kept));
    }

    /** Comes with an account of a provider, who vouches for this e-mail. */
    private static void arrive(Tour tour, String email, String at) {
        Page page = tour.page();
        page.navigate("/oauth2/authorization/kakao");
        page.waitForURL("**/sandbox/oauth/**");
        tour.lookAround();
        page.locator("input[name=id]").fill(String.valueOf(System.nanoTime() % 1_000_000_000));
        page.locator("input[name=nickname]").fill("처음온사람");
        page.locator("input[name=email]").fill(email);
        page.locator("form:has(input[name=nickname]) button.wide-button").click();
        page.waitForURL("**" + at + "*");
        tour.look(at);
    }

    private static String mailed(Page page, String email, String link) {
        Locator letter = page.locator("article[data-to='" + email + "'] a[href*='" + link + "']");
        for (int look = 0; look < 20; look++) {
            page.navigate("/sandbox/mailbox?to=" + email);
            if (letter.count() > 0) {
                return Tour.path(letter.first());
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("No mail with " + link + " has come");
    }
}
