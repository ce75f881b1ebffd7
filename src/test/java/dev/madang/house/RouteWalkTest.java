package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
