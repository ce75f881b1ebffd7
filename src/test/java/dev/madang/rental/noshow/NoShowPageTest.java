package dev.madang.rental.noshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Browser;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Saying in a browser that the other side did not come. */
@RentalTest
class NoShowPageTest {

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    String reservation;
    String page;
    LocalDate from;

    @BeforeEach
    void theyWereToMeetAtNoon() {
        clock.moveTo(LocalDate.of(2032, 4, 2), LocalTime.NOON);
        rental = rentals.paid();
        reservation = "/reservations/" + rental.id();
        page = reservation + "/no-show";
        from = rentals.find(rental.id()).days().from();
        clock.moveTo(from, LocalTime.of(13, 30));
    }

    @Test
    void beforeTheTimeNeitherSideFindsIt() {
        clock.moveTo(from, LocalTime.of(12, 59));
        for (Browser side : new Browser[] {guest(), host()}) {
            assertThat(side.get(reservation).html().select("a[href=" + page + "]"))
                    .isEmpty();
            Page early = side.get(page);
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.text("main [role=alert]")).contains("13:00부터 알릴 수 있어요");
            assertThat(report(side).status()).isEqualTo(409);
        }
        assertThat(status(guest())).isEqualTo("PAID");
    }

    @Test
    void theHostReadsWhatComesBackAndThenReports() {
        assertThat(host().get(reservation).text("a[href=" + page + "]")).isEqualTo("손님이 오지 않았다면");
        Page shown = host().get(page);
        assertThat(shown.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("60000");
        assertThat(shown.text("main")).contains("대여료 10,000원은 취소 규정에 따라 호스트의 몫이에요", "24시간");
        assertThat(host().post(page, "reason", "한 시간 기다렸어요", "status", "PAID", "refund", "60000")
                        .location())
                .isEqualTo(reservation + "?notice=no-show-reported");
        assertThat(host().get(reservation).text("#handover")).contains("상대가 오지 않았다고 알렸어요", "13:30까지");
        assertThat(guest().get(reservation).text("#handover")).contains("회원님이 오지 않았다고 알렸어요", "13:30까지");
        assertThat(host().get(reservation).html().select("#turn")).isEmpty();
        assertThat(guest().get("/").text(".todo")).contains("오지 않았다는 알림에");
        clock.advance(Duration.ofHours(24));
        for (Browser side : new Browser[] {guest(), host()}) {
            Page after = side.get(reservation);
            assertThat(after.text(".log")).contains("오지 않은 쪽이 있어 취소했어요", "한 시간 기다렸어요");
            assertThat(after.text("[data-refund]")).contains("손님이 오지 않았어요", "60,000원");
        }
    }

    @Test
    void theGuestGetsEverythingBack() {
        assertThat(guest().get(reservation).text("a[href=" + page + "]")).isEqualTo("호스트가 오지 않았다면");
        Page shown = guest().get(page);
        assertThat(shown.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("70000");
        assertThat(shown.text("main")).contains("낸 돈을 모두 돌려받아요");
        assertThat(report(guest()).location()).isEqualTo(reservation + "?notice=no-show-reported");
        clock.advance(Duration.ofHours(24));
        assertThat(host().get(reservation).text("[data-refund]")).contains("호스트가 오지 않았어요", "70,000원");
    }

    @Test
    void whoDeniesItLeavesItToAnOperator() {
        report(host());
        assertThat(guest().post(page + "/denial", "reason", " ").status()).isEqualTo(422);
        assertThat(guest().post(page + "/denial", "reason", "저는 있었어요").location())
                .isEqualTo(reservation + "?notice=no-show-denied");
        for (Browser side : new Browser[] {guest(), host()}) {
            assertThat(side.get(reservation).text("#handover")).contains("운영자가 정해요", "그대로 맡아 둬요");
            assertThat(side.get(reservation).html().select("#turn")).isEmpty();
        }
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.get("/admin").html().select("a[href=/admin/hand-overs]"))
                .isNotEmpty();
        assertThat(operator.get("/admin/hand-overs").html().select("a[href=" + reservation + "]"))
                .hasSize(1);
        String confirmation = "/admin/hand-overs/" + rental.id() + "/confirmation";
        assertThat(operator.get(reservation).html().select("form[action=" + confirmation + "]"))
                .hasSize(1);
        assertThat(host().post(confirmation).status()).isEqualTo(403);
        assertThat(operator.post(confirmation).text("#reason-error")).contains("이유를 적어 주세요");
        assertThat(operator.post(confirmation, "reason", "사진이 있어요").text("#reason-error"))
                .contains("살펴봤는지");
        assertThat(operator.post(confirmation, "reason", "사진이 있어요", "sure", "true")
                        .location())
                .isEqualTo(reservation + "?notice=hand-over-decided");
        assertThat(status(guest())).isEqualTo("HANDED_OVER");
        assertThat(host().get(reservation).text(".log")).contains("운영자 운영자", "사진이 있어요");
        await().untilAsserted(() -> {
            for (Browser side : new Browser[] {guest(), host()}) {
                assertThat(side.get("/notifications").text("main")).contains("받은 것으로 정했어요");
            }
        });
    }

    @Test
    void whoReportedItMayTakeItBack() {
        report(host());
        assertThat(guest().post(page + "/withdrawal").status()).isEqualTo(403);
        assertThat(host().post(page + "/withdrawal").location()).isEqualTo(reservation + "?notice=no-show-taken-back");
        assertThat(guest().get(reservation).text(".log")).contains("알린 것을 거뒀어요");
    }

    @Test
    void whatHappenedHasToBeTold() {
        Page again = host().post(page, "reason", " ", "status", "PAID", "refund", "60000");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#reason-error")).contains("이유를 적어 주세요");
        assertThat(status(host())).isEqualTo("PAID");
    }

    @Test
    void aPageThatHasGoneStaleShowsTheMoneyAnew() {
        Page again = host().post(page, "reason", "안 왔어요", "status", "PAID", "refund", "70000");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("[role=alert]")).contains("60,000원으로 달라졌어요");
        assertThat(again.html().select("textarea").val()).isEqualTo("안 왔어요");
        assertThat(status(host())).isEqualTo("PAID");
    }

    @Test
    void itIsReportedOnce() {
        report(host());
        for (Browser side : new Browser[] {guest(), host()}) {
            assertThat(side.get(page).status()).isEqualTo(409);
            Page twice = report(side);
            assertThat(twice.status()).isEqualTo(409);
            assertThat(twice.text("main [role=alert]")).contains("이미 오지 않았다는 알림이 있어요");
        }
        clock.advance(Duration.ofHours(24));
        assertThat(guest().get(reservation).html().select("[data-refund]")).hasSize(1);
        assertThat(report(host()).text("main [role=alert]")).contains("이미 취소된 예약이에요");
    }

    @Test
    void nobodyElseFindsIt() {
        Browser stranger = people.browserOf(people.member("이웃"));
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(report(stranger).status()).isEqualTo(404);
        assertThat(stranger.post(page + "/denial", "reason", "아니에요").status()).isEqualTo(404);
        assertThat(stranger.post(page + "/withdrawal").status()).isEqualTo(404);
        assertThat(people.stranger().get(page).location()).startsWith("/sign-in");
    }

    @Test
    void anOperatorChoosesWhoDidNotCome() {
        CurrentMember supporter = people.operator(OperatorRole.SUPPORT);
        Browser operator = people.browserOf(supporter).with("Accept-Language", "en");
        String decision = "/admin/hand-overs/" + rental.id() + "/no-show";
        assertThat(operator.get(reservation).html().select("a[href=" + decision + "]"))
                .hasSize(1);
        Page asked = operator.get(decision);
        assertThat(asked.text("main")).contains("choose who did not come");
        assertThat(asked.html().select("main form")).isEmpty();
        assertThat(asked.html().select(".tabs a").eachAttr("href"))
                .containsExactly(decision + "?absent=GUEST", decision + "?absent=HOST");
        Page unanswered = operator.post(decision, "reason", "Nobody came");
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.text("[role=alert]")).contains("choose who did not come");
        Page shown = operator.get(decision + "?absent=HOST");
        assertThat(shown.text("main")).contains("The guest gets back everything that was paid");
        assertThat(shown.html().select("main form").attr("action")).isEqualTo(decision);
        assertThat(operator.post(decision, "absent", "HOST", "reason", "Nobody came", "refund", "70000")
                        .location())
                .endsWith("?notice=no-show-decided");
        assertThat(operator.get("/admin/audit?operator=" + supporter.id()).text("main"))
                .contains("decided that the host did not come");
    }

    @Test
    void anOperatorDecidesByTheWayThatAsksForTheirRoleAlone() {
        Browser moderator = people.browserOf(people.operator(OperatorRole.MODERATION));
        Browser supporter = people.browserOf(people.operator(OperatorRole.SUPPORT));
        String decision = "/admin/hand-overs/" + rental.id() + "/no-show";
        assertThat(moderator.get(reservation).html().select("a[href$=/no-show]"))
                .isEmpty();
        assertThat(moderator.post(decision, "absent", "HOST", "reason", "심술").status())
                .isEqualTo(403);
        for (Browser operator : new Browser[] {moderator, supporter}) {
            assertThat(operator.post(page, "absent", "HOST", "reason", "심술").status())
                    .isEqualTo(404);
        }
        assertThat(host().post(decision, "absent", "GUEST", "reason", "심술").status())
                .isEqualTo(403);
        assertThat(status(guest())).isEqualTo("PAID");
    }

    private String status(Browser browser) {
        return browser.get(reservation).html().select("[data-status]").attr("data-status");
    }

    private Page report(Browser by) {
        String seen = by.get(page).html().select("input[name=refund]").val();
        return by.post(page, "reason", "오지 않았어요", "refund", seen.isEmpty() ? "0" : seen);
    }

    private Browser host() {
        return people.browserOf(rental.host());
    }

    private Browser guest() {
        return people.browserOf(rental.guest());
    }
}
