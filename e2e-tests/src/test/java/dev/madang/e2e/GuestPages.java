package dev.madang.e2e;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.net.URI;

/** What a guest has: rentals, talk, orders, passes, bids. */
final class GuestPages {

    private GuestPages() {}

    static void guest(People people, Tour tour) {
        people.signIn(tour.page(), "guest@demo.madang");
        tour.look("/", "/me/favourites", "/reservations", "/admin");
        tour.look(
                "/calendar",
                "/calendar?view=week",
                "/calendar?view=day",
                "/calendar?view=agenda",
                "/calendar/elsewhere");
        tour.look(tour.linkOn("/", "main a[href^='/registrations/']"));
        talk(tour);
        orders(tour);
        passes(tour);
        RentalPages.guest(tour);
    }

    /** Up to the receipt, and to what would come back for those that are not used. */
    private static void passes(Tour tour) {
        Page page = tour.page();
        page.navigate("/passes");
        tour.lookAround();
        page.locator("form[action='/passes/purchases'] button[type=submit]").click();
        page.waitForURL("**/payments/**");
        page.locator("input[name=consent]").check();
        page.locator("form.checkout button[type=submit]").click();
        page.waitForURL("**/sandbox/kakaopay/pay/**");
        tour.lookAround();
        page.locator("button[value=APPROVE]").click();
        page.waitForURL("**/passes/purchases/**");
        tour.look(tour.here(), tour.here().replaceAll("\\?.*", "") + "/refund?passes=3");
        page.navigate("/auctions");
        tour.look("/auctions", "/auctions?over=true", tour.link("main article a[href^='/auctions/']"));
        String won = tour.linkOn("/", "main a[href$='/delivery']");
        tour.look(won, won.replace("/delivery", ""), won.replace("/delivery", "/bids"));
    }

    private static void orders(Tour tour) {
        String order = tour.linkOn("/orders", "main h3 a");
        tour.look("/orders", order, order + "/address");
        tour.look(tour.linkOn("/drops", "main article a[href^='/drops/']") + "/turn");
    }

    private static void talk(Tour tour) {
        Page page = tour.page();
        page.navigate("/listings?sort=rating");
        page.locator("article[data-listing-id] a").first().click();
        page.locator("form[action$='/chat'] button").click();
        page.waitForURL("**/chat/*");
        page.locator("#message-text").fill("토요일 아침에 찾으러 가도 될까요? https://madang.example");
        page.locator("#composer button[type=submit]").click();
        page.locator(".bubble-mine[id]").last().waitFor();
        tour.look(URI.create(page.url()).getPath(), "/chat", "/chat/search?q=토요일");
        tour.look("/search?q=텐트", "/search/recent");
        page.navigate("/listings?sort=rating");
        page.locator("article[data-listing-id] a").last().click();
        page.locator("main a[href*='/reports/new']").first().click();
        URI form = URI.create(page.url());
        tour.look(form.getPath() + "?" + form.getQuery());
        page.locator("input[value=misleading]").check();
        page.locator("form[action='/reports'] button[type=submit]").click();
        page.waitForURL("**/reports*");
        tour.look("/reports");
        page.navigate("/inquiries");
        page.locator("form[action='/inquiries'] textarea").fill("보증금은 언제 돌아오나요?");
        page.locator("form[action='/inquiries'] button").click();
        page.waitForURL("**/chat/*");
        tour.look("/inquiries");
    }
}
