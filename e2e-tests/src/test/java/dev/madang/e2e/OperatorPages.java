package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;

/** What operators have. */
final class OperatorPages {

    private OperatorPages() {}

    static void operator(People people, Tour tour) {
        people.signIn(tour.page(), "admin@demo.madang");
        tour.look("/admin/payments", "/admin/refunds?show=all", "/admin/orders", "/admin/events");
        tour.look("/admin/reservations");
        String reservation = tour.link("main td a[href^='/reservations/']");
        tour.look(reservation.replace("/reservations/", "/admin/hand-overs/") + "/no-show");
        tour.look("/admin/operators", "/me/second-factor", "/second-factor", "/me/passkeys");
        tour.look("/admin/refund-requests?show=all", "/admin/payments");
        tour.look(tour.link("main td a[href^='/admin/payments/']"));
        tour.look("/admin/members?q=guest%40demo.madang");
        tour.look(tour.link("main td a[href^='/admin/members/']"));
        tour.look("/admin/inquiries", "/admin/all-inquiries", "/admin/audit");
        tour.look("/admin/clubs", "/admin/centers", "/admin/all-auctions");
        tour.look("/admin/sanctions", "/admin/sanction-rules", "/admin/appeals");
        tour.look(tour.link("main a[href^='/admin/appeals/']"));
        tour.look("/admin/categories", "/admin/categories/camping-tent", "/admin/notices", "/admin/notices/new");
        band(tour);
        tour.look("/admin/reports");
        tour.look(tour.link("main .case-title a"));
        tour.look(
                "/admin",
                "/admin/auctions",
                "/admin/auction-deliveries",
                "/admin/order-returns",
                "/admin/jobs",
                "/admin/failed-orders",
                "/admin/partners",
                "/admin/search",
                "/admin/assistant",
                "/admin/search/preview?kind=synonym&words=디카,카메라&example=디카",
                "/admin/jobs/reconcile-payments",
                "/admin/settlements/payouts",
                "/admin/hand-overs",
                "/admin/claims");
        tour.look(tour.link("main a[href^='/admin/claims/']"));
        tour.look("/admin/settlements");
        tour.look(tour.link("main .settlement-row:has([data-status=DONE]) a[href^='/admin/settlements/']"));
        tour.look(tour.link("main a[href^='/admin/settlements/statements/']"));
        tour.look("/admin/claims?show=all");
        tour.look(tour.link(".claim-row:has([data-status=SETTLED]) a"));
    }

    /** A notice on every page, and for no longer than it takes to look at it: others walk through the same application. */
    private static void band(Tour tour) {
        Page page = tour.page();
        page.locator("#titleKo").fill("결제가 늦어지고 있어요");
        page.locator("#titleEn").fill("Payments take longer");
        page.locator("#textKo").fill("카드사의 답이 늦어요.");
        page.locator("#textEn").fill("Card companies answer late.");
        page.locator("main input[name=band]").check();
        page.locator("main form.panel button[type=submit]").click();
        page.locator(".service-band").waitFor();
        tour.lookOnceShown(".service-band", tour.here().replaceAll("\\?.*", ""));
        page.locator("a[href='#end']").click();
        page.locator("dialog:visible button[type=submit]").click();
        assertThat(page.locator(".service-band")).hasCount(0);
    }
}
