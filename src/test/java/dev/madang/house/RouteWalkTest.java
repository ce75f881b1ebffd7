package dev.madang.house;

import static dev.madang.platform.security.OperatorRole.FINANCE;
import static dev.madang.platform.security.OperatorRole.MODERATION;
import static dev.madang.platform.security.OperatorRole.OWNER;
import static dev.madang.platform.security.OperatorRole.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.Routes;
import dev.madang.platform.security.Routes.Audience;
import dev.madang.platform.security.Routes.Route;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Every route of operators and of members, walked by everybody who must not and by those who may. */
@MadangTest
class RouteWalkTest {

    @Autowired
    Routes routes;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Test
    void whatIsBelowAdminIsForOperatorsAlone() {
        assertThat(routes.all().stream().filter(RouteWalkTest::isBelowAdmin))
                .hasSizeGreaterThan(20)
                .allMatch(route -> route.audience() == Audience.OPERATORS);
    }

    @Test
    void guestsSignInMembersAreRefusedAndOperatorsAreAnswered() {
        Browser guest = people.stranger();
        Browser member = people.browserOf(people.member("이웃"));
        Browser operator = people.browserOf(people.admin());
        for (Route route : operatorRoutes()) {
            assertThat(ask(guest, route)).as("guest %s", route).satisfies(page -> {
                assertThat(page.status()).isEqualTo(303);
                assertThat(page.location()).startsWith("/sign-in");
            });
            assertThat(ask(member, route).status()).as("member %s", route).isEqualTo(403);
            assertThat(ask(operator, route).status()).as("operator %s", route).isIn(200, 303, 400, 404, 409, 422);
        }
    }

    @Test
    void whoIsSuspendedReadsAndChangesOnlyWhatIsSaidToBeForAllMembers() {
        CurrentMember member = people.member("멈춘 이웃");
        Browser suspended = people.browserOf(new CurrentMember(
                member.id(),
                member.email(),
                member.nickname(),
                null,
                true,
                false,
                null,
                clock.instant().plus(Duration.ofDays(1))));
        List<Route> forms = routes.all().stream()
                .filter(route -> route.method().equals(HttpMethod.POST))
                .filter(route -> route.audience() == Audience.MEMBERS || route.audience() == Audience.ALL_MEMBERS)
                .filter(route -> !route.pattern().startsWith("/me/sessions"))
                .toList();
        for (Route route : forms) {
            boolean refused = ask(suspended, route).status() == 403;
            assertThat(refused).as("%s", route).isEqualTo(route.audience() == Audience.MEMBERS);
        }
        assertThat(suspended.get("/me/sanctions").status()).isEqualTo(200);
        assertThat(suspended.get("/reservations").status()).isEqualTo(200);
    }

    @Test
    void whoIsSuspendedIsNoOperatorMeanwhile() {
        CurrentMember owner = people.admin();
        Browser suspended = people.browserOf(new CurrentMember(
                owner.id(),
                owner.email(),
                owner.nickname(),
                null,
                true,
                true,
                owner.trust(),
                clock.instant().plus(Duration.ofDays(1))));
        for (Route route : operatorRoutes()) {
            assertThat(ask(suspended, route).status()).as("%s", route).isEqualTo(403);
        }
    }

    /** What each role may open below /admin, by the first word of the address; of what stands here not, owners alone. */
    private static final Map<String, Set<OperatorRole>> TRUSTED = Map.ofEntries(
            Map.entry("", Set.of(SUPPORT, MODERATION, FINANCE)),
            Map.entry("audit", Set.of(SUPPORT, MODERATION, FINANCE)),
            Map.entry("audit.xlsx", Set.of(SUPPORT, MODERATION, FINANCE)),
            Map.entry("members", Set.of(SUPPORT, MODERATION, FINANCE)),
            Map.entry("members.xlsx", Set.of(SUPPORT)),
            Map.entry("reports", Set.of(MODERATION)),
            Map.entry("appeals", Set.of(MODERATION)),
            Map.entry("sanction-rules", Set.of(MODERATION)),
            Map.entry("sanctions", Set.of(MODERATION)),
            Map.entry("sanctions.xlsx", Set.of(MODERATION)),
            Map.entry("partners", Set.of(MODERATION)),
            Map.entry("auctions", Set.of(MODERATION)),
            Map.entry("auction-deliveries", Set.of(MODERATION)),
            Map.entry("clubs", Set.of(SUPPORT, MODERATION)),
            Map.entry("clubs.xlsx", Set.of(SUPPORT, MODERATION)),
            Map.entry("centers", Set.of(SUPPORT, MODERATION)),
            Map.entry("centers.xlsx", Set.of(SUPPORT, MODERATION)),
            Map.entry("all-auctions", Set.of(SUPPORT, MODERATION)),
            Map.entry("all-auctions.xlsx", Set.of(SUPPORT, MODERATION)),
            Map.entry("categories", Set.of(SUPPORT)),
            Map.entry("claims", Set.of(SUPPORT)),
            Map.entry("hand-overs", Set.of(SUPPORT)),
            Map.entry("inquiries", Set.of(SUPPORT)),
            Map.entry("all-inquiries", Set.of(SUPPORT)),
            Map.entry("all-inquiries.xlsx", Set.of(SUPPORT)),
            Map.entry("notices", Set.of(SUPPORT)),
            Map.entry("notices.xlsx", Set.of(SUPPORT)),
            Map.entry("orders", Set.of(SUPPORT, FINANCE)),
            Map.entry("orders.xlsx", Set.of(SUPPORT, FINANCE)),
            Map.entry("order-returns", Set.of(SUPPORT, FINANCE)),
            Map.entry("failed-orders", Set.of(SUPPORT, FINANCE)),
            Map.entry("reservations", Set.of(SUPPORT, FINANCE)),
            Map.entry("reservations.xlsx", Set.of(SUPPORT, FINANCE)),
            Map.entry("payments", Set.of(FINANCE)),
            Map.entry("payments.xlsx", Set.of(FINANCE)),
            Map.entry("refunds", Set.of(FINANCE)),
            Map.entry("refunds.xlsx", Set.of(FINANCE)),
            Map.entry("refund-requests", Set.of(FINANCE)),
            Map.entry("refund-requests.xlsx", Set.of(FINANCE)),
            Map.entry("settlements", Set.of(FINANCE)));

    /** What changes a member is for fewer than what shows one. */
    private static final Map<String, Set<OperatorRole>> TRUSTED_WITH_MEMBERS =
            Map.of("end", Set.of(SUPPORT, MODERATION), "withdrawal", Set.of(SUPPORT), "restoration", Set.of(SUPPORT));

    @ParameterizedTest
    @EnumSource(OperatorRole.class)
    void everyOperatorOpensWhatTheirRoleNeedsAndNothingElse(OperatorRole role) {
        Browser operator = people.browserOf(people.operator(role));
        for (Route route : operatorRoutes()) {
            boolean trusted = role == OWNER || trusted(route).contains(role);
            assertThat(ask(operator, route).status() != 403)
                    .as("%s of %s", route, role)
                    .isEqualTo(trusted);
        }
    }

    private static Set<OperatorRole> trusted(Route route) {
        String[] words = route.pattern().split("/");
        String noun = words.length > 2 ? words[2] : "";
        String act = words[words.length - 1];
        return noun.equals("members") && words.length > 4
                ? TRUSTED_WITH_MEMBERS.getOrDefault(act, Set.of())
                : TRUSTED.getOrDefault(noun, Set.of());
    }

    private List<Route> operatorRoutes() {
        return routes.all().stream()
                .filter(route -> route.audience() == Audience.OPERATORS)
                .toList();
    }

    private static boolean isBelowAdmin(Route route) {
        return route.pattern().equals("/admin") || route.pattern().startsWith("/admin/");
    }

    private static Page ask(Browser who, Route route) {
        String path = route.pattern().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return route.method().equals(HttpMethod.POST) ? who.post(path) : who.get(path);
    }
}
