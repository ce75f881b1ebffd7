package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.madang.e2e.Chromium.People;
import java.util.ArrayList;
import java.util.List;
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
            "/reservations",
            "/reservations?as=host",
            "/hosting",
            "/hosting/calendar",
            "/listings/new");

    private static final List<String> FOR_OPERATORS =
            List.of("/admin", "/admin/jobs", "/admin/jobs/reconcile-payments", "/admin/claims");

    @ParameterizedTest
    @CsvSource({"ko, LIGHT", "ko, DARK", "en, LIGHT", "en, DARK"})
    void everyPageIsOpenToAll(String language, ColorScheme theme, People people) {
        Page stranger = people.open(people.options(390, 844).setColorScheme(theme));
        List<String> violations = new ArrayList<>(visit(stranger, FOR_STRANGERS, language));
        stranger.navigate("/listings");
        String listing = stranger.locator("article[data-listing-id]").first().getAttribute("data-listing-id");
        violations.addAll(visit(stranger, List.of("/listings/" + listing), language));

        Page member = people.open(people.options(390, 844).setColorScheme(theme));
        people.signIn(member, "host@demo.madang");
        violations.addAll(visit(member, FOR_MEMBERS, language));
        violations.addAll(visit(member, reservations(member), language));

        Page operator = people.open(people.options(390, 844).setColorScheme(theme));
        people.signIn(operator, "admin@demo.madang");
        violations.addAll(visit(operator, FOR_OPERATORS, language));
        assertThat(violations).isEmpty();
    }

    private List<String> visit(Page page, List<String> paths, String language) {
        List<String> violations = new ArrayList<>();
        for (String path : paths) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            violations.addAll(Axe.violations(page));
        }
        return violations;
    }

    /** One reservation of each state on the list. */
    private List<String> reservations(Page member) {
        member.navigate("/reservations?as=host");
        List<String> paths = new ArrayList<>();
        for (String state : List.of("REQUESTED", "APPROVED", "PAID", "DECLINED", "CANCELLED", "EXPIRED", "COMPLETED")) {
            var found = member.locator("li:has([data-status=" + state + "]) a[href^='/reservations/']");
            if (found.count() > 0) {
                paths.add(found.first().getAttribute("href"));
            }
        }
        return paths;
    }
}
