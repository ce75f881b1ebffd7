package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reservations in all their states, to guests and hosts. */
final class RentalPages {

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

    private RentalPages() {}

    static void guest(Tour tour) {
        Map<String, List<String>> found = reservations(tour.page(), "guest");
        tour.look(withPages(found, OF_GUESTS));
        checkout(tour, found.get("APPROVED").getFirst());
        tour.page().navigate(found.get("PAID").getFirst());
        tour.look(Tour.path(tour.page().locator("main a[href*='/sandbox/toss/receipt/']")));
    }

    static void host(Tour tour) {
        tour.look(withPages(reservations(tour.page(), "host"), OF_HOSTS));
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

    /** Some of each state. */
    private static Map<String, List<String>> reservations(Page member, String as) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String filter : List.of("", "&state=waiting", "&state=running", "&state=completed", "&state=ended")) {
            member.navigate("/reservations?as=" + as + filter);
            for (Locator row : member.locator(".reservation-row").all()) {
                String state = row.locator("[data-status]").first().getAttribute("data-status");
                found.computeIfAbsent(state, unknown -> new ArrayList<>())
                        .add(Tour.path(row.locator("a[href^='/reservations/']").first()));
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
}
