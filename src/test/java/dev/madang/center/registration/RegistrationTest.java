package dev.madang.center.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.center.slot.SlotDesk;
import dev.madang.center.slot.WeeklySlots;
import dev.madang.member.Suspensions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class RegistrationTest {

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    SlotDesk slots;

    @Autowired
    WeeklySlots weekly;

    @Autowired
    BegunSlots begun;

    @Autowired
    ClassReminders reminders;

    @Autowired
    Suspensions suspensions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Test
    void aSeatIsTakenWithPassesThatAreSpentWhenItBegins() {
        Stand here = stand.withSeats(2);
        CurrentMember member = stand.member(10);
        Browser browser = people.browserOf(member);

        Page page = browser.get("/slots/" + here.slot());
        assertThat(page.text("main")).contains("처음 볼더링", "이용권 3장", "2자리 중 2자리 남음", "쓸 수 있는 이용권 10장");
        Page taken = register(browser, here);
        assertThat(taken.status()).isEqualTo(303);
        assertThat(browser.get(taken.location()).text("#mine")).contains("자리 잡음", "이용권 3장을 맡아 두고");
        assertThat(browser.get("/slots/" + here.slot()).text("#slot-state")).contains("2자리 중 1자리 남음");

        clock.advance(Duration.ofDays(4));
        begun.settle();
        begun.settle();
        assertThat(stand.number(
                        "SELECT count(*) FROM registration WHERE slot_id = ? AND spent_at IS NOT NULL", here.slot()))
                .isEqualTo(1);
        assertThat(register(people.browserOf(stand.member(3)), here).text("main [role=alert]"))
                .contains("이미 시작한");
    }

    @Test
    void twoTabsOfOneMemberTakeOneSeat() {
        Stand here = stand.withSeats(5);
        Browser browser = people.browserOf(stand.member(10));

        assertThat(register(browser, here).status()).isEqualTo(303);
        Page again = register(browser, here);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main [role=alert]")).contains("이미 자리를 잡았거나");
        assertThat(taken(here)).isEqualTo(1);
    }

    @Test
    void whoHasTooFewPassesTakesNoSeatAndIsToldHowManyAreMissing() {
        Stand here = stand.withSeats(5);
        Page refused = register(people.browserOf(stand.member(2)), here);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("3장이 필요", "2장");
        assertThat(taken(here)).isZero();
    }

    @Test
    void whoComesToAFullClassWaitsAndMovesUpByThemselves() {
        Stand here = stand.withSeats(1);
        Browser first = people.browserOf(stand.member(3));
        Browser second = people.browserOf(stand.member(3));
        Browser third = people.browserOf(stand.member(3));
        register(first, here);

        assertThat(register(second, here).text("main [role=alert]")).contains("자리가 모두 찼어요");
        assertThat(await(second, here).status()).isEqualTo(303);
        await(third, here);
        assertThat(second.get("/slots/" + here.slot()).text("#mine")).contains("대기 1번째");
        assertThat(third.get("/slots/" + here.slot()).text("#mine")).contains("대기 2번째");

        Page cancelled = cancel(first, here);
        assertThat(cancelled.status()).isEqualTo(303);
        assertThat(second.get("/slots/" + here.slot()).text("#mine")).contains("자리 잡음", "사양할 수 있어요");
        assertThat(third.get("/slots/" + here.slot()).text("#mine")).contains("대기 1번째");
        assertThat(taken(here)).isEqualTo(1);

        assertThat(cancel(second, here).status()).isEqualTo(303);
        assertThat(third.get("/slots/" + here.slot()).text("#mine")).contains("자리 잡음");
        assertThat(second.get("/slots/" + here.slot()).text("main")).contains("쓸 수 있는 이용권 3장");
    }

    @Test
    void nobodyIsMovedUpInTheLastTwoHoursWhoHasNotAgreed() {
        Stand here = stand.withSeats(1);
        Browser first = people.browserOf(stand.member(3));
        Browser careful = people.browserOf(stand.member(3));
        Browser ready = people.browserOf(stand.member(3));
        register(first, here);
        await(careful, here);
        assertThat(ready.get("/slots/" + here.slot()).html().select("[name=late][checked]"))
                .isEmpty();
        Page stale = await(ready, here, "late", "true", "terms", "others");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html().select("[name=late][checked]")).hasSize(1);
        await(ready, here, "late", "true");
        untilBefore(here, Duration.ofMinutes(90));

        Page late = cancel(first, here);
        assertThat(late.status()).isEqualTo(303);
        assertThat(careful.get("/slots/" + here.slot()).text("#mine")).contains("대기 1번째");
        assertThat(ready.get("/slots/" + here.slot()).text("#mine")).contains("자리 잡음");
        assertThat(first.get("/slots/" + here.slot()).text("main")).contains("쓸 수 있는 이용권 0장");
        clock.advance(Duration.ofHours(2));
        begun.settle();
        assertThat(careful.get("/slots/" + here.slot()).text("main")).contains("쓸 수 있는 이용권 3장");
    }

    @Test
    void cancellingTwiceOrAfterTheRuleChangedOrAnothersSeatIsRefused() {
        Stand here = stand.withSeats(3);
        Browser browser = people.browserOf(stand.member(6));
        register(browser, here);
        String action = browser.get("/slots/" + here.slot())
                .html()
                .select("#give-up form")
                .attr("action");

        assertThat(people.browserOf(stand.member(1)).post(action, "seen", "3").status())
                .isEqualTo(404);
        assertThat(browser.post(action, "seen", "2").text("main [role=alert]")).contains("3장이 돌아와요");
        assertThat(browser.post(action, "seen", "three").status()).isEqualTo(400);
        assertThat(browser.post(action, "seen", "3").status()).isEqualTo(303);
        Page again = browser.post(action, "seen", "3");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("main [role=alert]")).contains("이미 취소");
        assertThat(taken(here)).isZero();
        assertThat(register(browser, here).status()).isEqualTo(303);
    }

    @Test
    void whatTheCentreCallsOffGivesEverybodyEverythingBack() {
        Stand here = stand.withSeats(1);
        Browser seated = people.browserOf(stand.member(3));
        Browser waiting = people.browserOf(stand.member(3));
        register(seated, here);
        await(waiting, here);

        slots.callOff(here.slot(), here.partner().id(), "강사가 다쳤어요");

        assertThat(seated.get("/slots/" + here.slot()).text("main")).contains("취소됨", "강사가 다쳤어요", "이용권 3장");
        assertThat(waiting.get("/slots/" + here.slot()).text("main")).contains("쓸 수 있는 이용권 3장");
        assertThat(taken(here)).isZero();
        assertThat(register(waiting, here).status()).isEqualTo(409);
        assertThat(weekly.putUp()).isZero();
    }

    @Test
    void whatBeginsWhileItsPartnerIsSuspendedGivesEverybodyEverythingBack() {
        Stand here = stand.withSeats(2);
        Browser seated = people.browserOf(stand.member(3));
        register(seated, here);
        Instant begins = Instant.ofEpochSecond(
                stand.number("SELECT extract(epoch FROM begins_at)::int FROM slot WHERE id = ?", here.slot()));

        suspend(here.partner().id(), begins.minusSeconds(60));
        Awaitility.await().during(Duration.ofMillis(500)).until(() -> taken(here) == 1);
        suspend(here.partner().id(), begins.plusSeconds(60));
        Awaitility.await().until(() -> taken(here) == 0);

        assertThat(stand.number(
                        "SELECT count(*) FROM registration WHERE slot_id = ? AND status = 'CALLED_OFF'", here.slot()))
                .isEqualTo(1);
        assertThat(seated.get("/passes").text("main")).contains("3장");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(seated.get("/notifications").text("main")).contains("센터가 취소했어요", "이용권을 모두 돌려드렸어요"));
    }

    private void suspend(UUID member, Instant until) {
        transaction.executeWithoutResult(status -> suspensions.set(member, until));
    }

    @Test
    void whoHasASeatIsRemindedAnHourBeforeOnce() {
        Stand here = stand.withSeats(2);
        Browser early = people.browserOf(stand.member(3));
        register(early, here);
        untilBefore(here, Duration.ofMinutes(58));
        Browser late = people.browserOf(stand.member(3));
        register(late, here);

        reminders.remind();
        reminders.remind();

        assertThat(early.get("/notifications").text("main")).containsOnlyOnce("한 시간 뒤에 시작해요");
        assertThat(late.get("/notifications").text("main")).doesNotContain("한 시간 뒤에 시작해요");
    }

    @Test
    void theCentreNotesWhoCameGivesSeatsAndCallsOffOnlyItsOwnClasses() {
        Stand here = stand.withSeats(1);
        CurrentMember member = stand.member(3);
        register(people.browserOf(member), here);
        await(people.browserOf(stand.member(3)), here);
        Browser partner = people.browserOf(here.partner());
        String sheet = "/partner/slots/" + here.slot();

        assertThat(people.browserOf(stand.partner()).get(sheet).status()).isEqualTo(404);
        assertThat(partner.get(sheet).text("main")).contains("수강생", "대기 1명");
        Page none = partner.post(sheet + "/capacity", "seats", "0");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.html().select("#capacity").val()).isEqualTo("0");
        Page open = partner.post(sheet + "/cancellation", "reason", "문의는 010-1234-5678");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.html().select("dialog[open] [name=reason]").val()).isEqualTo("문의는 010-1234-5678");
        assertThat(open.text("dialog[open] .field-error")).isEqualTo(open.text("main > [role=alert]"));
        assertThat(partner.get(sheet).html().select("dialog[open]")).isEmpty();
        assertThat(partner.post(sheet + "/capacity", "seats", "2").status()).isEqualTo(303);
        assertThat(taken(here)).isEqualTo(2);
        assertThat(partner.post(sheet + "/capacity", "seats", "1").status()).isEqualTo(409);

        untilBefore(here, Duration.ofMinutes(-5));
        String note = partner.get(sheet).html().select(".sheet-row form").attr("action");
        assertThat(partner.post(note, "came", "ATTENDED").status()).isEqualTo(303);
        assertThat(partner.get(sheet).html().select(".sheet-row [data-status=COMPLETED]"))
                .hasSize(1);
        assertThat(partner.post(sheet + "/cancellation", "reason", "").status()).isEqualTo(409);
    }

    @Test
    void whoseClassIsMovedKeepsTheSeatIsAskedAndCanGiveItBackForNothingUntilItBegins() {
        Stand here = stand.withSeats(2);
        Browser member = people.browserOf(stand.member(3));
        register(member, here);
        untilBefore(here, Duration.ofHours(5));
        String sheet = "/partner/slots/" + here.slot();
        Browser partner = people.browserOf(here.partner());
        String day = Seoul.dayOf(clock.instant()).toString();

        assertThat(partner.get(sheet).html().select("#move-time").attr("value")).isEqualTo("19:00");
        assertThat(people.browserOf(stand.partner())
                        .post(sheet + "/time", "day", day, "time", "20:30")
                        .status())
                .isEqualTo(404);
        assertThat(partner.post(sheet + "/time", "day", day, "time", "later").status())
                .isEqualTo(422);
        assertThat(partner.post(sheet + "/time", "day", day, "time", "09:00").status())
                .isEqualTo(422);
        String nextWeek = Seoul.dayOf(clock.instant()).plusWeeks(1).toString();
        assertThat(partner.post(sheet + "/time", "day", nextWeek, "time", "19:30")
                        .status())
                .isEqualTo(409);
        assertThat(partner.post(sheet + "/time", "day", day, "time", "15:30").text("main [role=alert]"))
                .contains("두 시간");
        for (String time : List.of("20:30", "19:00", "20:30")) {
            assertThat(partner.post(sheet + "/time", "day", day, "time", time).status())
                    .isEqualTo(303);
        }

        Awaitility.await().untilAsserted(() -> {
            String news = member.get("/notifications").text("main");
            assertThat(news).contains("19:00", "20:30");
            assertThat(news.split("바뀌었어요", -1)).as("asked each time").hasSize(4);
        });
        assertThat(member.get("/slots/" + here.slot()).text("main")).contains("20:30", "3장을 모두 돌려드려요");
        weekly.putUp();
        assertThat(stand.number("""
                        SELECT count(*) FROM slot o JOIN slot m ON m.program_id = o.program_id AND o.begins_at = m.moved_from
                        WHERE m.id = ?""", here.slot())).isZero();
        assertThat(cancel(member, here).status()).isEqualTo(303);
        assertThat(member.get("/slots/" + here.slot()).text("main")).contains("쓸 수 있는 이용권 3장");
    }

    @Test
    void aSeatCostsWhatTheMemberSaw() {
        Stand here = stand.withSeats(2);
        Browser browser = people.browserOf(stand.member(30));
        String terms = browser.get("/slots/" + here.slot())
                .html()
                .select("[name=terms]")
                .attr("value");
        stand.change("UPDATE slot SET price = 30 WHERE id = ?", here.slot());

        Page refused = browser.post("/slots/" + here.slot() + "/registrations", "terms", terms);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("이용권 30장");
        String now = refused.html().select("[name=terms]").attr("value");
        assertThat(browser.post("/slots/" + here.slot() + "/registrations", "terms", now)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aCentreThatTakesNobodyTakesNobody() {
        Stand here = stand.withSeats(2);
        stand.change("UPDATE center SET open = false WHERE id = ?", here.center());
        Page refused = register(people.browserOf(stand.member(3)), here);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("새로 자리를 받지 않아요");
        assertThat(taken(here)).isZero();
    }

    @Test
    void whoIsNotedAsThereBeforeItBeginsCanStillGiveTheSeatUp() {
        Stand here = stand.withSeats(2);
        Browser browser = people.browserOf(stand.member(3));
        register(browser, here);
        untilBefore(here, Duration.ofMinutes(50));
        Browser partner = people.browserOf(here.partner());
        String sheet = "/partner/slots/" + here.slot();
        String note = partner.get(sheet).html().select(".sheet-row form").attr("action");
        assertThat(partner.post(note, "came", "ATTENDED").status()).isEqualTo(303);
        assertThat(cancel(browser, here).status()).isEqualTo(303);
        assertThat(taken(here)).isZero();
    }

    @Test
    void aStrangerSeesTheClassAndSignsInToTakeASeat() {
        Stand here = stand.withSeats(1);
        assertThat(people.stranger().get("/slots/" + here.slot()).status()).isEqualTo(200);
        assertThat(register(people.stranger(), here).location()).contains("/sign-in");
        assertThat(people.stranger().get("/slots/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(register(people.browserOf(here.partner()), here).text("main [role=alert]"))
                .contains("내 센터");
    }

    private void untilBefore(Stand here, Duration before) {
        long seconds = stand.number("SELECT extract(epoch FROM begins_at)::int FROM slot WHERE id = ?", here.slot());
        clock.moveTo(Instant.ofEpochSecond(seconds).minus(before));
    }

    private int taken(Stand here) {
        return stand.number("SELECT taken FROM slot WHERE id = ?", here.slot());
    }

    private static Page register(Browser browser, Stand here) {
        return browser.post("/slots/" + here.slot() + "/registrations");
    }

    private static Page await(Browser browser, Stand here, String... fields) {
        return browser.post("/slots/" + here.slot() + "/waiting", fields);
    }

    private static Page cancel(Browser browser, Stand here) {
        var form = browser.get("/slots/" + here.slot()).html().select("#give-up form");
        return browser.post(
                form.attr("action"), "seen", form.select("[name=seen]").attr("value"));
    }
}
