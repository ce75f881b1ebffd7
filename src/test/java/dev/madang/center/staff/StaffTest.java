package dev.madang.center.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.center.CenterRoles;
import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.member.Suspensions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class StaffTest {

    /** Shorter than it is until the class begins. */
    private static final Duration SUSPENDED = Duration.ofHours(3);

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    CenterRoles roles;

    @Autowired
    Suspensions suspensions;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCoachSeesWhoComesAndChangesNothing() {
        Stand here = stand.withSeats(2);
        Browser coach = people.browserOf(people.member("코치"));
        join(coach, here, "COACH");

        assertThat(coach.get("/partner").text("main")).contains("연남 클라이밍", "코치", "그만두기");
        assertThat(coach.get("/partner").html().select("a[href^=/partner/programs], a[href$=/settlements]"))
                .isEmpty();
        String sheet = "/partner/slots/" + here.slot();
        Page page = coach.get(sheet);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#capacity, #call-off")).isEmpty();
        assertThat(coach.post(sheet + "/capacity", "seats", "5").status()).isEqualTo(404);
        assertThat(coach.post(sheet + "/cancellation", "reason", "").status()).isEqualTo(404);
        assertThat(coach.get("/partner/programs/" + here.program()).status()).isEqualTo(404);
        assertThat(coach.get("/partner/centers/" + here.center()).status()).isEqualTo(404);
        assertThat(coach.get("/partner/centers/" + here.center() + "/staff").status())
                .isEqualTo(404);
        assertThat(coach.get("/partner/slots/" + stand.withSeats(1).slot()).status())
                .isEqualTo(404);
    }

    @Test
    void aManagerChangesWhatIsTaughtAndWhenButNeitherStaffNorMoney() {
        Stand here = stand.withSeats(2);
        Browser manager = people.browserOf(people.member("매니저"));
        join(manager, here, "MANAGER");

        assertThat(manager.post("/partner/slots/" + here.slot() + "/capacity", "seats", "5")
                        .status())
                .isEqualTo(303);
        assertThat(manager.get("/partner/programs/" + here.program()).status()).isEqualTo(200);
        assertThat(manager.get("/partner/programs/new?center=" + here.center()).status())
                .isEqualTo(200);
        assertThat(manager.get("/partner/centers/" + here.center()).status()).isEqualTo(404);
        assertThat(manager.post("/partner/centers/" + here.center() + "/staff/invitations", "role", "COACH")
                        .status())
                .isEqualTo(404);
        assertThat(manager.get("/partner/application").status()).isEqualTo(200);
    }

    @Test
    void whoIsSuspendedWorksNowhereUntilThatIsOver() {
        Stand here = stand.withSeats(2);
        String sheet = "/partner/slots/" + here.slot();
        CurrentMember coach = people.member("코치");
        CurrentMember manager = people.member("매니저");
        join(people.browserOf(coach), here, "COACH");
        join(people.browserOf(manager), here, "MANAGER");

        suspend(coach);
        suspend(manager);
        suspend(here.partner());

        Browser suspended = signedIn(coach);
        assertThat(suspended.get(sheet).status()).isEqualTo(404);
        assertThat(suspended
                        .post(sheet + "/attendances/" + Ids.next(), "came", "ATTENDED")
                        .status())
                .isEqualTo(404);
        suspended = signedIn(manager);
        assertThat(suspended.get(sheet).status()).isEqualTo(404);
        assertThat(suspended.post(sheet + "/capacity", "seats", "4").status()).isEqualTo(404);
        assertThat(roles.managersOf(here.center()))
                .containsExactly(here.partner().id());
        assertThat(signedIn(here.partner()).get(sheet).status()).isEqualTo(200);

        clock.advance(SUSPENDED);
        assertThat(people.browserOf(coach).get(sheet).status()).isEqualTo(200);
        assertThat(people.browserOf(manager)
                        .post(sheet + "/capacity", "seats", "4")
                        .status())
                .isEqualTo(303);
        assertThat(roles.managersOf(here.center()))
                .containsExactlyInAnyOrder(here.partner().id(), manager.id());
    }

    @Test
    void anInvitationLetsOneMemberInOnceAndEnds() {
        Stand here = stand.withSeats(2);
        Browser partner = people.browserOf(here.partner());
        String invitation = invite(partner, here, "COACH");
        CurrentMember first = people.member("한결");

        assertThat(people.stranger().get(invitation).location()).contains("/sign-in");
        assertThat(partner.post(invitation).text("main [role=alert]")).contains("내 센터");
        assertThat(people.browserOf(first).get(invitation).text("main")).contains("코치", "출석부");
        assertThat(people.browserOf(first).post(invitation).status()).isEqualTo(303);
        assertThat(people.browserOf(people.member("다른 이")).post(invitation).status())
                .isEqualTo(404);
        await().untilAsserted(() ->
                assertThat(partner.get("/notifications").text("main")).contains("한결 님이 연남 클라이밍에"));

        String staff = "/partner/centers/" + here.center() + "/staff";
        assertThat(partner.post(staff + "/members/" + first.id() + "/removal").status())
                .isEqualTo(303);
        assertThat(people.browserOf(first).get("/partner/slots/" + here.slot()).status())
                .isEqualTo(404);
        await().untilAsserted(() -> assertThat(
                        people.browserOf(first).get("/notifications").text("main"))
                .contains("함께하는 일이 끝났어요"));

        String old = invite(partner, here, "MANAGER");
        clock.advance(Duration.ofDays(8));
        assertThat(people.browserOf(first).get(old).status()).isEqualTo(404);
        assertThat(people.browserOf(first).post(old).status()).isEqualTo(404);
        assertThat(partner.post(staff + "/invitations", "role", "OWNER").status())
                .isEqualTo(422);
        assertThat(partner.post(staff + "/invitations", "role", "KING").status())
                .isEqualTo(422);
    }

    @Test
    void whoWorksThereLeavesByThemselves() {
        Stand here = stand.withSeats(2);
        Browser coach = people.browserOf(people.member("코치"));
        join(coach, here, "COACH");
        assertThat(coach.post("/partner/centers/" + here.center() + "/staff/departure")
                        .status())
                .isEqualTo(303);
        assertThat(coach.get("/partner/slots/" + here.slot()).status()).isEqualTo(404);
        Browser partner = people.browserOf(here.partner());
        await().untilAsserted(() ->
                assertThat(partner.get("/notifications").text("main")).contains("연남 클라이밍에서 그만뒀어요"));
    }

    private Browser signedIn(CurrentMember member) {
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        return browser;
    }

    private void suspend(CurrentMember member) {
        transaction.executeWithoutResult(
                status -> suspensions.set(member.id(), clock.instant().plus(SUSPENDED)));
    }

    private void join(Browser browser, Stand here, String role) {
        String invitation = invite(people.browserOf(here.partner()), here, role);
        assertThat(browser.post(invitation).status()).isEqualTo(303);
    }

    /** @return the path of its address */
    private static String invite(Browser partner, Stand here, String role) {
        String staff = "/partner/centers/" + here.center() + "/staff";
        assertThat(partner.post(staff + "/invitations", "role", role).status()).isEqualTo(303);
        String address =
                partner.get(staff).html().select("input[type=url]").last().attr("value");
        return address.substring(address.indexOf("/partner/invitations/"));
    }
}
