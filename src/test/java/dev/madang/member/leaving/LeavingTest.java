package dev.madang.member.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.member.Leaving;
import dev.madang.member.StandsInTheWay;
import dev.madang.member.Suspensions;
import dev.madang.member.domain.FormerMember;
import dev.madang.member.domain.Nickname;
import dev.madang.member.domain.Profiles;
import dev.madang.pass.PassPurse;
import dev.madang.pass.ledger.Lots;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.privacy.Obstacle;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.Routes;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A member leaves: gone at once, back by one button for thirty days, nobody after that. */
@MadangTest
class LeavingTest {

    @Autowired
    Leaving leaving;

    @Autowired
    Erasure erasure;

    @Autowired
    Suspensions suspensions;

    @Autowired
    List<PersonalData> nouns;

    @Autowired
    Routes routes;

    @Autowired
    Profiles profiles;

    @Autowired
    Lots lots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoLeavesIsSignedOutEverywhereAndNobodyFindsThemOrTheirGear() {
        CurrentMember host = people.member("떠나는 이웃");
        UUID tent = gear.listing(host.id()).title("떠나는 이웃의 텐트").publish();
        Browser phone = people.browserOf(host);
        Browser desktop = people.browserOf(host);
        EventStream open = EventStream.open(desktop, "topics=bell").ready();

        assertThat(phone.get("/me/leaving").text("main")).contains("30일 안에 로그인하면", "계정");
        Page left = leave(phone);
        assertThat(left.location()).isEqualTo("/?notice=left");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(open.named("signed-out")).isNotEmpty());
        assertThat(phone.get("/me").location()).startsWith("/sign-in");
        assertThat(desktop.get("/me").location()).startsWith("/sign-in");

        Browser neighbour = people.browserOf(people.member("이웃"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(neighbour.get("/listings/" + tent).status()).isNotEqualTo(200));
        Page profile = neighbour.get("/members/" + host.id());
        assertThat(profile.status()).isEqualTo(410);
        assertThat(profile.text("main")).contains("탈퇴한 회원이에요").doesNotContain("떠나는 이웃");
        assertThat(neighbour.post("/members/" + host.id() + "/friendship").status())
                .isEqualTo(404);
    }

    @Test
    void whatTheyWroteIsSignedByNobodyInBothLanguages() {
        CurrentMember asker = people.member("묻던 이웃");
        UUID tent = gear.listing(people.member("호스트").id()).publish();
        people.browserOf(asker).post("/listings/" + tent + "/questions", "text", "이 텐트는 몇 사람이 잘 수 있나요?");
        leaving.leave(asker.id(), "", null);
        String page = "/listings/" + tent + "/questions";
        assertThat(people.stranger().get(page).body())
                .contains("이 텐트는 몇 사람이", "탈퇴한 회원")
                .doesNotContain("묻던 이웃");
        assertThat(people.stranger().with("Accept-Language", "en").get(page).body())
                .contains("이 텐트는 몇 사람이", "Former member")
                .doesNotContain("묻던 이웃");
    }

    @Test
    void whoSignsInWithinThirtyDaysIsAskedKindlyAndBackByOneButton() {
        CurrentMember host = people.member("돌아올 이웃");
        UUID tent = gear.listing(host.id()).publish();
        leave(people.browserOf(host));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(status(tent)).isNotEqualTo("PUBLISHED"));

        clock.advance(Duration.ofDays(29));
        Browser back = people.stranger();
        Page asked = back.signIn(host.email(), People.PASSWORD);
        assertThat(asked.location()).isEqualTo("/sign-in/restoration");
        assertThat(back.get("/me").location()).startsWith("/sign-in");
        assertThat(back.get("/sign-in/restoration").text("main")).contains("다시 오셨네요");

        assertThat(back.post("/sign-in/restoration").location()).isEqualTo("/?notice=came-back");
        assertThat(back.get("/me").text("main")).contains("돌아올 이웃");
        assertThat(people.stranger().get("/members/" + host.id()).text("h1")).contains("돌아올 이웃");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(status(tent)).isEqualTo("PUBLISHED"));
        clock.advance(Duration.ofDays(2));
        assertThat(erasure.eraseDue().failed()).isZero();
        assertThat(people.stranger().get("/members/" + host.id()).status()).isEqualTo(200);
    }

    @Test
    void afterThirtyDaysTheyAreErasedAndTheEmailIsFree() {
        CurrentMember member = people.member("지워질 이웃");
        leaving.leave(member.id(), "동네를 떠나요", null);
        clock.advance(Duration.ofDays(30));
        Browser late = people.stranger();
        late.signIn(member.email(), People.PASSWORD);
        Page refused = late.post("/sign-in/restoration");
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.text("main [role=alert]")).contains("30일이 지나");
        assertThat(leaving.restore(member.id())).isFalse();

        JobResult erased = erasure.eraseDue();
        assertThat(erased.failed()).isZero();
        assertThat(erased.moved()).isPositive();
        JobResult again = erasure.eraseDue();
        assertThat(again.moved() + again.failed()).isZero();
        assertThat(late.signIn(member.email(), People.PASSWORD).status()).isEqualTo(422);
        assertThat(leaving.restore(member.id())).isFalse();

        Page anew = people.stranger()
                .post("/sign-up", "email", member.email(), "password", "another-horse-1", "nickname", "새 이웃");
        assertThat(anew.status()).isEqualTo(303);
    }

    /** What stands in the way is ended where its link goes, or by one of these. */
    @Test
    void whoIsSuspendedEndsWhatStandsInTheirWay() {
        CurrentMember member = people.member("멈춘 이웃");
        transaction.executeWithoutResult(
                status -> suspensions.set(member.id(), clock.instant().plus(Duration.ofDays(3))));
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        nouns.stream()
                .flatMap(noun -> noun.obstacles().stream())
                .map(Obstacle::href)
                .filter(href -> !href.startsWith("/admin"))
                .distinct()
                .forEach(href -> assertThat(browser.get(href).status()).as(href).isEqualTo(200));
        List<String> ends = List.of(
                "/reservations/{id}/cancellation",
                "/orders/{id}/cancellation",
                "/orders/{id}/parcel",
                "/clubs/{id}/closing",
                "/clubs/{id}/members/{member}/role",
                "/passes/purchases/{id}/refund",
                "/settlements/account");
        assertThat(routes.all().stream()
                        .filter(route -> route.method().equals(HttpMethod.POST))
                        .filter(route -> route.audience() == Routes.Audience.ALL_MEMBERS)
                        .map(Routes.Route::pattern))
                .containsAll(ends);
    }

    @Test
    void whoIsOwedSomethingThatCameAfterThemIsErasedOnlyOnceItIsGone() {
        CurrentMember member = people.member("받을 돈이 남은 이웃");
        leaving.leave(member.id(), "", null);
        clock.advance(Duration.ofDays(31));
        new PassPurse(lots, transaction).fill(member.id(), 3);
        JobResult result = erasure.eraseDue();
        assertThat(result.waiting()).isPositive();
        assertThat(result.failed()).isZero();
        assertThat(isErased(member)).isFalse();
        // They are worth nothing any more.
        clock.advance(Duration.ofDays(6 * 366));
        assertThat(erasure.eraseDue().failed()).isZero();
        assertThat(isErased(member)).isTrue();
    }

    @Test
    void nobodyTakesAnAddressThatKeepsSomebodyElseFromBeingErased() {
        CurrentMember member = people.member("지워질 이웃");
        Page refused = people.stranger()
                .post(
                        "/sign-up",
                        "email",
                        "erased-" + member.id() + "@erased.invalid",
                        "password",
                        "another-horse-1",
                        "nickname",
                        "낯선이");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#email-error")).isNotEmpty();
    }

    @Test
    void whoHasLeftIsNotNamedAgainByAFormThatWasOnItsWay() {
        CurrentMember member = people.member("떠난 이웃");
        leaving.leave(member.id(), "", null);
        assertThatThrownBy(() ->
                        profiles.change(member.id(), Nickname.of("돌아온 이름").orElseThrow(), "", null, Locale.KOREAN))
                .isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("SELECT nickname FROM member WHERE id = ?")
                        .param(member.id())
                        .query(String.class)
                        .single())
                .isEqualTo(FormerMember.NAME);
    }

    @Test
    void whatIsUnderWayStandsInTheWayAndIsNamed() {
        CurrentMember guest = people.member("빌린 이웃");
        UUID tent = gear.listing(people.member("호스트").id()).publish();
        gear.booking(tent, guest.id()).status(ReservationStatus.HANDED_OVER).write();
        Browser browser = people.browserOf(guest);
        Page page = browser.get("/me/leaving");
        assertThat(page.text("main")).contains("먼저 끝낼 일이 있어요");
        Page refused = browser.post("/me/leaving", "reason", "이사를 가요", "sure", "true", "password", People.PASSWORD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("아직 끝나지 않은 일이 1가지");
        assertThat(refused.text("textarea")).contains("이사를 가요");
        assertThatThrownBy(() -> leaving.leave(guest.id(), "", null)).isInstanceOf(StandsInTheWay.class);
        assertThat(browser.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordOrAnUntickedBoxIsSaidAtItsFieldAndWhatWasWrittenStays() {
        CurrentMember member = people.member("급한 이웃");
        Browser browser = people.browserOf(member);
        Page unsure = browser.post("/me/leaving", "reason", "이사를 가요", "password", People.PASSWORD);
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text("#sure-error")).contains("표시해 주세요");
        assertThat(unsure.text("textarea")).contains("이사를 가요");
        Page wrong = browser.post("/me/leaving", "reason", "이사를 가요", "sure", "true", "password", "not-my-password");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#password-error")).contains("비밀번호가 맞지 않아요");
        assertThat(browser.get("/me").status()).isEqualTo(200);
    }

    @Test
    void whoWasWithdrawnReadsWhyAndComesBackOnlyByAnOperator() {
        CurrentMember member = people.member("내보낸 이웃");
        CurrentMember operator = people.admin();
        leaving.leave(member.id(), "남의 사진을 여러 번 올렸어요", operator.id());
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        Page page = browser.get("/sign-in/restoration");
        assertThat(page.text("main")).contains("운영자가", "남의 사진을 여러 번 올렸어요", "help@madang.example");
        assertThat(page.html().select("main form")).isEmpty();
        assertThat(browser.post("/sign-in/restoration").status()).isEqualTo(403);

        Browser desk = people.browserOf(operator);
        String restoration = "/admin/members/" + member.id() + "/restoration";
        assertThat(desk.post(restoration, "reason", "").status()).isEqualTo(422);
        assertThat(desk.post(restoration, "reason", "본인이 올린 것이 맞음").location()).endsWith("notice=member-restored");
        assertThat(words(operator)).containsExactly("남의 사진을 여러 번 올렸어요", "본인이 올린 것이 맞음");
        assertThat(browser.signIn(member.email(), People.PASSWORD).location()).isNotEqualTo("/sign-in/restoration");
        assertThat(browser.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aRefundThatTheGatewayRefusedStandsInTheWayUntilItIsGivenOtherwise() {
        CurrentMember payer = people.member("돌려받을 이웃");
        Browser browser = people.browserOf(payer);
        UUID paid = Ids.next();
        run("""
                INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path, status, payment_key, captured_at, created_at)
                VALUES (?, 'reservation', ?, ?, 1000, '컵', '/', 'DONE', ?, now(), now())""", paid, Ids.next(), payer.id(), paid.toString());
        run("""
                INSERT INTO payment_refund (id, attempt_id, amount, reason, status, due_at)
                VALUES (?, ?, 1000, 'x', 'REFUSED', now())""", Ids.next(), paid);
        assertThat(browser.get("/me/leaving").text("main")).contains("돌려드리지 못한 환불 1건");
        run("""
                INSERT INTO payment_refund (id, attempt_id, amount, reason, status, due_at, done_at)
                VALUES (?, ?, 1000, 'y', 'DONE', now(), now())""", Ids.next(), paid);
        assertThat(browser.get("/me/leaving").text("main")).doesNotContain("돌려드리지 못한 환불", "먼저 끝낼 일이 있어요");
        run("DELETE FROM payment_refund WHERE attempt_id = ?", paid);
        run("DELETE FROM payment_attempt WHERE id = ?", paid);
    }

    @Test
    void operatorsReadWhatKeepsAMemberFromBeingWithdrawn() {
        CurrentMember guest = people.member("빌린 이웃");
        UUID tent = gear.listing(people.member("호스트").id()).publish();
        gear.booking(tent, guest.id()).status(ReservationStatus.HANDED_OVER).write();
        Browser desk = people.browserOf(people.admin());
        Page page = desk.get("/admin/members/" + guest.id());
        assertThat(page.text("main")).contains("아래 일이 끝나야", "예약 1건");
        Page refused = desk.post("/admin/members/" + guest.id() + "/withdrawal", "reason", "규칙을 어김");
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void ownersLeaveOneAfterTheOtherSoThatOneIsAlwaysLeft() {
        CurrentMember one = people.admin();
        CurrentMember other = people.admin();
        people.admin();
        var second = transaction.execute(status -> {
            leaving.leave(one.id(), "", null);
            var leaves = CompletableFuture.runAsync(() -> leaving.leave(other.id(), "", null));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(jdbc.sql(
                                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                                    .query(Long.class)
                                    .single())
                            .isPositive());
            return leaves;
        });
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
        // Both could: there is a third one.
        assertThat(suspensions.isSuspended(other.id())).isTrue();
    }

    @Test
    void theLastOwnerStays() {
        CurrentMember last = people.admin();
        people.admin();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("UPDATE member SET admin = false WHERE admin AND id <> ?")
                    .param(last.id())
                    .update();
            assertThatThrownBy(() -> leaving.leave(last.id(), "", null)).isInstanceOf(StandsInTheWay.class);
        });
        leaving.leave(last.id(), "", null);
    }

    @Test
    void leavingTwiceIsOneLeavingAndOperatorsWithdrawAndRestoreWithTheirNameInTheAuditLog() {
        CurrentMember member = people.member("내보낸 이웃");
        CurrentMember operator = people.admin();
        leaving.leave(member.id(), "본인이 전화로 부탁함", operator.id());
        assertThatThrownBy(() -> leaving.leave(member.id(), "", null))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("leaving.refused.left"));
        assertThat(leaving.restore(member.id(), "다시 부탁함", operator.id())).isTrue();
        assertThat(leaving.restore(member.id(), "다시 부탁함", operator.id())).isFalse();
        assertThat(jdbc.sql("SELECT act FROM operator_act WHERE operator_id = ? ORDER BY id")
                        .param(operator.id())
                        .query(String.class)
                        .list())
                .containsExactly("member-withdrawn", "member-restored");
        assertThatThrownBy(() -> leaving.leave(operator.id(), "", people.admin().id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> leaving.leave(UUID.randomUUID(), "", null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aSanctionOfWhoHasLeftHoldsWhenTheyComeBack() {
        CurrentMember member = people.member("멈춘 이웃");
        leaving.leave(member.id(), "", null);
        var until = clock.instant().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
        transaction.executeWithoutResult(status -> suspensions.set(member.id(), until));
        assertThat(suspensions.isSuspended(member.id())).isTrue();
        clock.advance(Duration.ofDays(20));
        assertThat(leaving.restore(member.id())).isTrue();
        assertThat(suspensions.until(member.id())).contains(until);
    }

    private Page leave(Browser browser) {
        return browser.post("/me/leaving", "reason", "", "sure", "true", "password", People.PASSWORD);
    }

    private void run(String sql, Object... values) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(List.of(values)).update());
    }

    private List<String> words(CurrentMember operator) {
        return jdbc.sql("SELECT unnest(words) FROM operator_act WHERE operator_id = ? ORDER BY id")
                .param(operator.id())
                .query(String.class)
                .list();
    }

    private boolean isErased(CurrentMember member) {
        return jdbc.sql("SELECT erased_at IS NOT NULL FROM member WHERE id = ?")
                .param(member.id())
                .query(Boolean.class)
                .single();
    }

    private String status(UUID listing) {
        return jdbc.sql("SELECT status FROM listing WHERE id = ?")
                .param(listing)
                .query(String.class)
                .single();
    }
}
