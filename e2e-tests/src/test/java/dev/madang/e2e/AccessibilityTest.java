package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.e2e.Chromium.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both languages and both themes, on a phone. */
@ExtendWith(Chromium.class)
class AccessibilityTest {

    private static final List<String> FOR_STRANGERS = List.of(
            "/",
            "/listings",
            "/listings?q=xpsxm",
            "/listings?q=없는물건일거예요",
            "/sign-in",
            "/sign-up",
            "/password-reset",
            "/nothing-here",
            "/sandbox/mailbox");

    private static final List<String> FOR_MEMBERS = List.of(
            "/",
            "/me",
            "/me/sessions",
            "/me/favourites",
            "/reservations",
            "/reservations?as=host",
            "/hosting",
            "/hosting/calendar",
            "/hosting/earnings",
            "/listings/new");

    private static final List<String> FOR_OPERATORS =
            List.of("/admin", "/admin/jobs", "/admin/jobs/reconcile-payments", "/admin/claims");

    /** Pages of a reservation that are there in this state alone. */
    private static final Map<String, List<String>> WHILE = Map.of(
            "PAID", List.of("/cancellation"),
            "HANDED_OVER", List.of("/extension"),
            "RETURNED", List.of("/claim"),
            "CLAIMED", List.of("/claim"),
            "COMPLETED", List.of("/review"));

    @ParameterizedTest
    @CsvSource({"ko, LIGHT", "ko, DARK", "en, LIGHT", "en, DARK"})
    void everyPageIsOpenToAll(String language, ColorScheme theme, People people) {
        Page stranger = people.open(people.options(390, 844).setColorScheme(theme));
        List<String> violations = new ArrayList<>(visit(stranger, FOR_STRANGERS, language));
        stranger.navigate("/listings?sort=rating");
        violations.addAll(visit(stranger, List.of(firstListing(stranger)), language));
        violations.addAll(visit(stranger, List.of(host(stranger)), language));

        Page member = people.open(people.options(390, 844).setColorScheme(theme));
        people.signIn(member, "host@demo.madang");
        violations.addAll(visit(member, FOR_MEMBERS, language));
        violations.addAll(visit(member, ofOneListing(member), language));
        violations.addAll(visit(member, reservations(member, "host"), language));

        Page guest = people.open(people.options(390, 844).setColorScheme(theme));
        people.signIn(guest, "guest@demo.madang");
        violations.addAll(visit(guest, reservations(guest, "guest"), language));

        Page operator = people.open(people.options(390, 844).setColorScheme(theme));
        people.signIn(operator, "admin@demo.madang");
        violations.addAll(visit(operator, FOR_OPERATORS, language));
        assertThat(violations).isEmpty();
    }

    private static String firstListing(Page page) {
        return "/listings/" + page.locator("article[data-listing-id]").first().getAttribute("data-listing-id");
    }

    /** From the page of a listing. */
    private static String host(Page page) {
        return page.locator("main .listing-head a[href^='/members/']").first().getAttribute("href");
    }

    private static List<String> ofOneListing(Page host) {
        host.navigate("/hosting");
        String edit = host.locator("a[href$='/edit']").first().getAttribute("href");
        return List.of(edit, edit.replace("/edit", "/calendars"));
    }

    private List<String> visit(Page page, List<String> paths, String language) {
        List<String> violations = new ArrayList<>();
        for (String path : paths) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            violations.addAll(Axe.violations(page));
        }
        return violations;
    }

    /** One reservation of each state, with the pages it has then. */
    private List<String> reservations(Page member, String as) {
        Map<String, String> found = new TreeMap<>();
        for (String filter : List.of("", "&state=waiting", "&state=running", "&state=completed", "&state=ended")) {
            member.navigate("/reservations?as=" + as + filter);
            for (Locator row : member.locator(".reservation-row").all()) {
                found.putIfAbsent(
                        row.locator("[data-status]").first().getAttribute("data-status"),
                        row.locator("a[href^='/reservations/']").first().getAttribute("href"));
            }
        }
        assertThat(found).containsKeys("REQUESTED", "APPROVED", "PAID", "COMPLETED", "CANCELLED");
        List<String> paths = new ArrayList<>();
        found.forEach((state, path) -> {
            paths.add(path);
            WHILE.getOrDefault(state, List.of()).forEach(page -> paths.add(path + page));
        });
        return paths;
    }
}
