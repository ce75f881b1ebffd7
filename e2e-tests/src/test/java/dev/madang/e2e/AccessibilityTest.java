package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, in both languages and both themes, on a phone; {@code pages.txt} has their addresses. */
@ExtendWith(Chromium.class)
class AccessibilityTest {

    /** Pages of a reservation that are there in this state alone. */
    private static final Map<String, List<String>> OF_GUESTS = Map.of(
            "REQUESTED", List.of("/changes", "/address"),
            "PAID", List.of("/cancellation", "/no-show"),
            "HANDED_OVER", List.of("/extension"),
            "CLAIMED", List.of("/claim"),
            "COMPLETED", List.of("/review"));

    private static final Map<String, List<String>> OF_HOSTS = Map.of(
            "PAID", List.of("/cancellation", "/no-show"),
            "RETURNED", List.of("/claim"),
            "CLAIMED", List.of("/claim"),
            "COMPLETED", List.of("/review"));

    @Test
    void everyPageIsOpenToAll(People people) {
        var inspection = new Inspection();
        stranger(new Tour(people, inspection));
        newcomer(new Tour(people, inspection));
        guest(people, new Tour(people, inspection));
        host(people, new Tour(people, inspection));
        seller(people, new Tour(people, inspection));
        partner(people, new Tour(people, inspection));
        applicant(people, new Tour(people, inspection));
        leader(people, new Tour(people, inspection));
        operator(people, new Tour(people, inspection));
        assertThat(inspection.violations()).isEmpty();
        assertThat(inspection.unseen()).isEmpty();
    }

    private static void stranger(Tour tour) {
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
                "/nothing-here",
                "/sandbox/mailbox",
                "/sandbox/style");
        Page page = tour.page();
        page.navigate("/listings?sort=rating");
        String listing = path(page.locator("article[data-listing-id] a").first());
        tour.look(listing, listing + "/questions", listing + "/reviews", listing + "/reservations", "/listings/seen");
        page.navigate(listing);
        String host = path(page.locator("main .listing-head a[href^='/members/']"));
        tour.look(host, host + "/reviews");
        page.navigate("/drops");
        String drop = path(page.locator("main article a[href^='/drops/']").first());
        tour.look("/drops", "/drops?over=true", drop, drop + "/totals");
        tour.look("/clubs", club(tour));
        page.navigate("/deals");
        String deal = path(page.locator("main article a[href^='/deals/']").first());
        tour.look("/deals", "/deals?over=true", deal);
        page.navigate("/shop");
        tour.look(
                "/shop",
                "/shop?q=없는물건",
                "/coupons",
                path(page.locator("main article a[href^='/products/']").first()),
                "/cart");
        page.navigate("/shop");
        page.locator("main article a[href^='/products/']").first().click();
        page.locator("input[name=variant]:not([disabled])").first().check();
        page.locator("button[formaction='/cart/lines']").click();
        page.waitForURL("**/cart?*");
        tour.look("/cart");
        classes(tour);
        arrive(tour, "", "/sign-in/email");
        arrive(tour, "guest@demo.madang", "/sign-in/link");
    }

    private static void classes(Tour tour) {
        Page page = tour.page();
        page.navigate("/centers");
        tour.look(
                "/centers",
                "/centers?q=없는센터",
                path(page.locator("main article a[href^='/centers/']").first()),
                path(page.locator("main article a[href^='/slots/']").first()));
    }

    private static void newcomer(Tour tour) {
        Page page = tour.page();
        page.navigate("/sign-in");
        String email = Steps.signUp(page);
        tour.look(
                "/",
                "/me",
                "/me/favourites",
                "/me/addresses",
                "/me/email-confirmation",
                "/chat",
                "/notifications",
                "/notifications/settings",
                "/inquiries",
                "/me/friends",
                "/reservations",
                "/reservations?as=host",
                "/orders",
                "/selling",
                "/partner",
                "/hosting",
                "/hosting/calendar",
                "/hosting/earnings",
                "/listings/new");
        address(tour);
        arrive(tour, UUID.randomUUID() + "@example.com", "/me/social-accounts/new");
        page.navigate("/me");
        page.locator("form[action='/password-reset'] button").click();
        page.waitForURL("**/password-reset?**");
        tour.look(mailed(page, email, "/password-reset/"), mailed(page, email, "/email-confirmation/"));
        page.navigate("/me");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("madang-session"));
        page.locator("form[action='/me'] button[type=submit]").click();
        Steps.signIn(page, email, Steps.PASSWORD);
        page.waitForURL("**/sign-in/resumption/**");
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
        page.waitForURL("**/me/addresses?**");
        tour.look(
                "/me/addresses",
                path(page.locator("main a[href^='/me/addresses/']").first()));
    }

    private static void guest(People people, Tour tour) {
        people.signIn(tour.page(), "guest@demo.madang");
        tour.look("/", "/me/favourites", "/reservations", "/admin");
        tour.look("/calendar", "/calendar?view=week", "/calendar?view=day", "/calendar?view=agenda");
        talk(tour);
        orders(tour);
        passes(tour);
        Map<String, List<String>> found = reservations(tour.page(), "guest");
        tour.look(withPages(found, OF_GUESTS));
        checkout(tour, found.get("APPROVED").getFirst());
        tour.page().navigate(found.get("PAID").getFirst());
        tour.look(path(tour.page().locator("main a[href*='/sandbox/toss/receipt/']")));
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
        tour.look(
                "/auctions",
                "/auctions?over=true",
                path(page.locator("main article a[href^='/auctions/']").first()));
    }

    private static void orders(Tour tour) {
        tour.page().navigate("/orders");
        String order = path(tour.page().locator("main h3 a").first());
        tour.look("/orders", order, order + "/address");
    }

    private static void partner(People people, Tour tour) {
        people.signIn(tour.page(), "partner@demo.madang");
        tour.page().navigate("/partner");
        String center = path(tour.page()
                .locator("main a[href^='/partner/centers/']:not([href$=new])")
                .first());
        tour.look(
                "/partner",
                "/partner/centers/new",
                center,
                "/partner/programs/new?center=" + center.replace("/partner/centers/", ""),
                path(tour.page()
                        .locator("main a[href^='/partner/programs/']:not([href*=new])")
                        .first()),
                path(tour.page().locator("main a[href^='/partner/slots/']").first()));
    }

    private static void seller(People people, Tour tour) {
        people.signIn(tour.page(), "seller@demo.madang");
        tour.look(
                "/selling",
                "/orders?as=seller",
                "/selling/drops/new",
                "/selling/products/new",
                "/selling/coupons/new",
                "/selling/deals/new",
                "/selling/auctions/new");
        tour.page().navigate("/selling");
        String stock = path(tour.page().locator("main a[href$='/stock']").first());
        tour.look(stock.replace("/stock", ""), stock);
        tour.page().navigate("/selling");
        tour.look(path(tour.page()
                .locator("main a[href^='/selling/drops/']:not([href$=new])")
                .first()));
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

    private static void host(People people, Tour tour) {
        people.signIn(tour.page(), "host@demo.madang");
        tour.look(
                "/",
                "/me",
                "/me/sessions",
                "/me/sanctions",
                "/reservations?as=host",
                "/hosting",
                "/hosting/calendar",
                "/hosting/earnings",
                "/listings/new");
        tour.page().navigate("/me/sanctions");
        tour.look(path(tour.page().locator("main .case-title a").first()));
        tour.look(withPages(reservations(tour.page(), "host"), OF_HOSTS));
        tour.page().navigate("/hosting");
        List<String> gear = tour.page().locator(".hosted-title a").all().stream()
                .map(link -> path(link).replace("/edit", ""))
                .toList();
        tour.look(gear.getFirst() + "/edit", gear.getFirst() + "/calendars", reply(tour.page(), gear));
    }

    private static void applicant(People people, Tour tour) {
        people.signIn(tour.page(), "taeo@demo.madang");
        tour.look("/clubs?q=없는모임", club(tour) + "/application");
    }

    private static void leader(People people, Tour tour) {
        people.signIn(tour.page(), "leader@demo.madang");
        String club = club(tour);
        tour.look(
                "/clubs", "/clubs/new", club, club + "/edit", club + "/members", club + "/log", club + "/applications");
        tour.look(club + "/meet-ups/new", club + "/notices", club + "/notices/new");
        tour.page().navigate(club);
        String meetup =
                path(tour.page().locator("main h3 a[href*='/meet-ups/']").first());
        tour.page().navigate(club);
        String notice = path(tour.page().locator("main h3 a[href*='/notices/']").first());
        tour.look(meetup, meetup + "/edit", notice);
    }

    private static String club(Tour tour) {
        tour.page().navigate("/clubs?q=북한산");
        return path(tour.page().locator("main article a[href^='/clubs/']").last());
    }

    private static void operator(People people, Tour tour) {
        people.signIn(tour.page(), "admin@demo.madang");
        tour.look("/admin/inquiries", "/admin/audit", "/admin/sanction-rules", "/admin/appeals");
        tour.look(path(tour.page().locator("main a[href^='/admin/appeals/']").first()));
        tour.look("/admin/reports");
        tour.look(path(tour.page().locator("main .case-title a").first()));
        tour.look(
                "/admin",
                "/admin/auctions",
                "/admin/jobs",
                "/admin/failed-orders",
                "/admin/partners",
                "/admin/jobs/reconcile-payments",
                "/admin/hand-overs",
                "/admin/claims");
        tour.look(path(tour.page().locator("main a[href^='/admin/claims/']").first()));
        tour.look("/admin/claims?show=all");
        tour.look(path(
                tour.page().locator(".claim-row:has([data-status=SETTLED]) a").first()));
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
                return path(letter.first());
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError("No mail with " + link + " has come");
    }

    /** Up to the gateway, which charges another amount than was asked for. */
    private static void checkout(Tour tour, String reservation) {
        Page page = tour.page();
        page.navigate(reservation);
        page.locator("form[action$='/payment'] button").click();
        page.waitForURL("**/payments/**");
        tour.lookOnceShown("#payment-agreement input", tour.here());
        page.locator("input[name=consent]").check();
        page.locator("form.checkout button[type=submit]").click();
        page.waitForURL("**/sandbox/toss/pay/**");
        tour.lookAround();
        page.locator("button[value=APPROVE_WRONG_AMOUNT]").click();
        assertThat(page.locator("main [role=alert]")).isVisible();
        tour.lookAround();
    }

    private static String reply(Page host, List<String> gear) {
        Locator reply = host.locator("main a[href^='/reviews/']");
        for (String listing : gear) {
            host.navigate(listing + "/reviews");
            if (reply.count() > 0) {
                return path(reply.first());
            }
        }
        throw new AssertionError("Nobody has reviewed what the host lends");
    }

    /** Some of each state. */
    private static Map<String, List<String>> reservations(Page member, String as) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String filter : List.of("", "&state=waiting", "&state=running", "&state=completed", "&state=ended")) {
            member.navigate("/reservations?as=" + as + filter);
            for (Locator row : member.locator(".reservation-row").all()) {
                String state = row.locator("[data-status]").first().getAttribute("data-status");
                found.computeIfAbsent(state, unknown -> new ArrayList<>())
                        .add(path(row.locator("a[href^='/reservations/']").first()));
            }
        }
        assertThat(found)
                .containsKeys("REQUESTED", "APPROVED", "PAID", "HANDED_OVER", "RETURNED", "CLAIMED", "COMPLETED")
                .containsKeys("DECLINED", "CANCELLED", "EXPIRED");
        return found;
    }

    /** One reservation of each state with the pages that it has then; of claims every one, which are in states of their own. */
    private static List<String> withPages(Map<String, List<String>> reservations, Map<String, List<String>> pages) {
        List<String> paths = new ArrayList<>();
        reservations.forEach((state, found) -> found.stream()
                .limit(state.equals("CLAIMED") ? found.size() : 1)
                .forEach(reservation -> {
                    paths.add(reservation);
                    pages.getOrDefault(state, List.of()).forEach(page -> paths.add(reservation + page));
                }));
        return paths;
    }

    private static String path(Locator link) {
        return link.getAttribute("href").replaceFirst("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }
}
