package dev.madang.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.net.URI;
import java.util.List;

/** What hosts, sellers and partners have. */
final class BusinessPages {

    private BusinessPages() {}

    static void host(People people, Tour tour) {
        people.signIn(tour.page(), "host@demo.madang");
        tour.look(
                "/",
                "/me",
                "/me/sessions",
                "/me/sanctions",
                "/reservations?as=host",
                "/hosting",
                "/hosting/calendar",
                "/hosting/pick-list",
                "/hosting/earnings",
                "/listings/new");
        tour.look(tour.linkOn("/me/sanctions", "main .case-title a"));
        RentalPages.host(tour);
        tour.page().navigate("/hosting");
        List<String> gear = tour.page().locator(".hosted-title a").all().stream()
                .map(link -> Tour.path(link).replace("/edit", ""))
                .toList();
        String asksForMoreDays = tour.link("main a[href$='#extensions-heading']");
        tour.lookOnceShown("#extensions form[action$='/approval']", asksForMoreDays);
        tour.look(gear.getFirst() + "/edit", gear.getFirst() + "/calendars", reply(tour.page(), gear));
    }

    private static String reply(Page host, List<String> gear) {
        Locator reply = host.locator("main a[href^='/reviews/']");
        for (String listing : gear) {
            host.navigate(listing + "/reviews");
            if (reply.count() > 0) {
                return Tour.path(reply.first());
            }
        }
        throw new AssertionError("Nobody has reviewed what the host lends");
    }

    static void seller(People people, Tour tour) {
        people.signIn(tour.page(), "seller@demo.madang");
        tour.look(
                "/selling",
                "/selling/settlements",
                "/selling/staff",
                tour.linkOn("/me", "main a[href^='/members/']").replace("/members/", "/selling/shops/"),
                "/orders?as=seller",
                "/selling/drops/new",
                "/selling/products/new",
                "/selling/coupons/new",
                "/selling/deals/new",
                "/selling/auctions/new");
        tour.look(tour.linkOn("/orders?as=seller&status=returning", "main h3 a") + "/return/address");
        String stock = tour.linkOn("/selling", "main a[href$='/stock']");
        tour.look(stock.replace("/stock", ""), stock);
        tour.look(tour.linkOn("/selling", "main a[href^='/selling/drops/']:not([href$=new])"));
    }

    private static void staffAndReviews(Tour tour, String center) {
        Page partner = tour.page();
        tour.look(center + "/figures", center + "/staff");
        partner.locator("form[action$='/invitations'] button[type=submit]").click();
        String invitation =
                partner.locator("#invitations input[type=url]").last().inputValue();
        tour.look(URI.create(invitation).getPath());
        tour.look(reviewToAnswer(partner));
    }

    /** In one of the partner's centres somebody has said how it was, and nobody has answered. */
    private static String reviewToAnswer(Page partner) {
        partner.navigate("/partner");
        List<String> centers = partner.locator("main a[href^='/partner/centers/']:not([href$=new])").all().stream()
                .map(Tour::path)
                .toList();
        for (String center : centers) {
            partner.navigate(center.replace("/partner", ""));
            Locator reply = partner.locator("main a[href^='/class-reviews/']");
            if (reply.count() > 0) {
                return Tour.path(reply.first());
            }
        }
        throw new AssertionError("Nobody has reviewed the partner's classes");
    }

    static void partner(People people, Tour tour) {
        people.signIn(tour.page(), "partner@demo.madang");
        String center = tour.linkOn("/partner", "main a[href^='/partner/centers/']:not([href$=new])");
        tour.look(
                "/partner",
                "/partner/centers/new",
                center,
                "/partner/programs/new?center=" + center.replace("/partner/centers/", ""),
                tour.link("main a[href^='/partner/programs/']:not([href*=new])"),
                tour.link("main a[href^='/partner/slots/']"));
        staffAndReviews(tour, center);
        tour.look("/partner/settlements", "/settlements/account");
        tour.look(tour.linkOn("/partner/settlements", "main a[href^='/settlements/']:not([href$=account])"));
    }
}
