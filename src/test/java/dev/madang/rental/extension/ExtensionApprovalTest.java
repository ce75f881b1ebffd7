package dev.madang.rental.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A host who wants to be asked says whether a running rental is extended. */
@RentalTest
class ExtensionApprovalTest {

    @Autowired
    Rentals rentals;

    @Autowired
    ReservationExtensions desk;

    @Autowired
    ExtensionApprovals approvals;

    @Autowired
    TransferDesk hands;

    @Autowired
    Extensions extensions;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    Rental rental;
    String page;
    LocalDate to;

    @BeforeEach
    void aRentalRunsWhoseHostWantsToBeAsked() {
        clock.moveTo(LocalDate.of(2032, 3, 3), LocalTime.NOON);
        rental = rentals.handedOver(gear -> gear.approvesExtensions());
        page = "/reservations/" + rental.id();
        to = rentals.find(rental.id()).days().to();
    }

    @Test
    void theGuestAsksTheHostAgreesAndThenItIsPaid() {
        assertThat(of(rental.guest()).get(page + "/extension").text("main form"))
                .contains("호스트에게 물어보기")
                .doesNotContain("30분");
        assertThat(ask().location()).isEqualTo(page + "?notice=extension-asked");
        assertThat(of(rental.guest()).get(page).text("main"))
                .contains("호스트가", "20,000원을 결제할 수 있어요")
                .doesNotContain("20,000원 결제하기");
        assertThat(of(rental.host()).get("/hosting").text("main")).contains("더 쓰고 싶다는 손님에게 답하기");
        UUID asked = rentals.heldExtension(rental.id());
        assertThatThrownBy(() -> rentals.payExtension(asked)).isInstanceOf(Refusal.class);

        Page host = of(rental.host()).get(page);
        assertThat(host.text("main")).contains("더 쓰고 싶어 해요", "20,000원");
        String approval = host.html().select("form[action$=/approval]").attr("action");
        assertThat(of(rental.host()).post(approval).location()).isEqualTo(page + "?notice=extension-approved");

        assertThat(of(rental.host()).get("/hosting").text("main")).doesNotContain("더 쓰고 싶다는 손님에게 답하기");
        assertThat(of(rental.guest()).get(page).text("main")).contains("20,000원 결제하기");
        assertThat(rentals.payExtension(asked)).isTrue();
        assertThat(rentals.find(rental.id()).days().to()).isEqualTo(to.plusDays(2));
        await().untilAsserted(() -> {
            assertThat(told(rental.host())).contains("news.EXTENSION-ASKED.HOST", "news.EXTEND.HOST");
            assertThat(told(rental.guest())).contains("news.EXTENSION-GRANTED.GUEST", "news.EXTEND.GUEST");
        });
    }

    @Test
    void aNoSaysWhyAndFreesTheDays() {
        ask();
        String refusal = page + "/extensions/" + rentals.heldExtension(rental.id()) + "/refusal";
        Page withoutReason = of(rental.host()).post(refusal, "reason", " ");
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(of(rental.host()).post(refusal, "reason", "다음 손님이 기다려요").location())
                .isEqualTo(page + "?notice=extension-declined");
        assertThat(of(rental.guest()).get(page).text("main")).contains("어렵다고 했어요", "다음 손님이 기다려요");
        assertThat(of(rental.host()).post(refusal, "reason", "또요").status()).isEqualTo(409);
        assertThat(daysHeld()).isZero();
        await().untilAsserted(() -> assertThat(told(rental.guest())).contains("news.EXTENSION-DECLINED.GUEST"));
    }

    @Test
    void aHostsNoIsNotCountedAsLeftUnpaid() {
        for (int no = 1; no <= 3; no++) {
            ask();
            approvals.decline(rental.host().id(), rental.id(), rentals.heldExtension(rental.id()), "다음 손님이 기다려요");
        }
        assertThat(ask().location()).isEqualTo(page + "?notice=extension-asked");
    }

    @Test
    void theOpenPagesOfBothSidesAskAnewWhenItIsAskedAndAnswered() {
        var place = of(rental.host()).get(page).html().selectFirst("#extensions");
        assertThat(place.attributes().hasKey("hidden")).isTrue();
        assertThat(place.attr("hx-get")).isEqualTo(page);
        String topics = "topics=" + place.attr("data-live");
        try (EventStream host = EventStream.open(of(rental.host()), topics).ready();
                EventStream guest = EventStream.open(of(rental.guest()), topics).ready()) {
            ask();
            await().until(() -> host.named("extension").size() == 1);
            assertThat(of(rental.host()).getAsHtmx(page).text("#extensions:not([hidden])"))
                    .contains("더 쓰고 싶어 해요");
            approvals.grant(rental.host().id(), rental.id(), rentals.heldExtension(rental.id()));
            await().until(() -> guest.named("extension").size() == 2);
        }
        Browser stranger = of(people.member("이웃"));
        assertThat(stranger.get("/live?" + topics).status()).isEqualTo(403);
    }

    @Test
    void theOpenPagesOfBothSidesAskAnewWhenItIsPaidAndShowTheNewDays() {
        String topics = "topics=reservation:" + rental.id();
        try (EventStream host = EventStream.open(of(rental.host()), topics).ready();
                EventStream guest = EventStream.open(of(rental.guest()), topics).ready()) {
            UUID granted = granted(host, guest);
            rentals.payExtension(granted);
            await().untilAsserted(() -> assertThat(steps(host, guest)).containsExactly(3, 3));
        }
        Document shown = of(rental.host()).getAsHtmx(page).html();
        String anew = shown.selectFirst("#extensions").attr("hx-select-oob");
        for (String place : anew.split(",")) {
            assertThat(shown.select(place)).as(place).hasSize(1);
        }
        assertThat(shown.selectFirst("#reservation-days").text())
                .contains(to.plusDays(2).getDayOfMonth() + "일");
    }

    @Test
    void theOpenPagesOfBothSidesAskAnewWhenItLapses() {
        String topics = "topics=reservation:" + rental.id();
        try (EventStream host = EventStream.open(of(rental.host()), topics).ready();
                EventStream guest = EventStream.open(of(rental.guest()), topics).ready()) {
            granted(host, guest);
            clock.advance(Extension.TIME_TO_PAY);
            desk.endOverdue();
            await().untilAsserted(() -> assertThat(steps(host, guest)).containsExactly(3, 3));
        }
        assertThat(daysHeld()).isZero();
    }

    @Test
    void silenceEndsItAndIsTold() {
        ask();
        clock.advance(Extension.TIME_TO_ANSWER);
        desk.endOverdue();
        assertThat(daysHeld()).isZero();
        assertThat(of(rental.host()).get("/hosting").text("main")).doesNotContain("더 쓰고 싶다는 손님에게 답하기");
        await().untilAsserted(() -> assertThat(told(rental.guest())).contains("news.EXTENSION-SILENT.GUEST"));
    }

    @Test
    void onlyItsHostAnswers() {
        ask();
        UUID asked = rentals.heldExtension(rental.id());
        for (CurrentMember other : new CurrentMember[] {rental.guest(), people.member("이웃")}) {
            String answer = page + "/extensions/" + asked;
            assertThat(of(other).post(answer + "/approval").status()).isEqualTo(404);
            assertThat(of(other).post(answer + "/refusal", "reason", "싫어요").status())
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> approvals.grant(rental.host().id(), rental.id(), UUID.randomUUID()))
                .isInstanceOf(Refusal.class);
        assertThat(desk.awaitsHost(rental.id())).isTrue();
    }

    @Test
    void aYesShortBeforeItIsLateLeavesHalfAnHourToPay() {
        clock.moveTo(to, LocalTime.of(22, 0));
        ask();
        clock.moveTo(to, LocalTime.of(23, 50));
        UUID asked = rentals.heldExtension(rental.id());
        Instant before = clock.instant().truncatedTo(ChronoUnit.MICROS);
        approvals.grant(rental.host().id(), rental.id(), asked);
        assertThat(extensions.findById(asked).orElseThrow().dueAt())
                .isBetween(before.plus(Extension.HOLD), clock.instant().plus(Extension.HOLD));
    }

    @Test
    void nothingIsGrantedWhileTheGuestSaysThatItIsBack() {
        ask();
        UUID asked = rentals.heldExtension(rental.id());
        hands.record(
                rental.guest().id(),
                rental.id(),
                TransferKind.RETURN,
                TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", ""));
        assertThatThrownBy(() -> approvals.grant(rental.host().id(), rental.id(), asked))
                .isInstanceOf(Refusal.class);
        approvals.decline(rental.host().id(), rental.id(), asked, "다음 손님이 기다려요");
        assertThat(daysHeld()).isZero();
    }

    @Test
    void whatIsPaidForOrHasJustGivenWayToOthersIsNotAnsweredAnyMore() {
        ask();
        UUID asked = rentals.heldExtension(rental.id());
        update("UPDATE extension SET paying_since = now() WHERE id = ?", asked);
        assertThatThrownBy(() -> approvals.decline(rental.host().id(), rental.id(), asked, "다음 손님이 기다려요"))
                .isInstanceOf(Refusal.class);
        update("UPDATE extension SET paying_since = NULL WHERE id = ?", asked);
        update("DELETE FROM occupancy WHERE extension_id = ?", asked);
        assertThatThrownBy(() -> approvals.grant(rental.host().id(), rental.id(), asked))
                .isInstanceOf(Refusal.class);
        approvals.decline(rental.host().id(), rental.id(), asked, "다음 손님이 기다려요");
    }

    /** Asked for and granted, which both have heard. */
    private UUID granted(EventStream host, EventStream guest) {
        ask();
        await().untilAsserted(() -> assertThat(steps(host, guest)).containsExactly(1, 1));
        UUID asked = rentals.heldExtension(rental.id());
        approvals.grant(rental.host().id(), rental.id(), asked);
        await().untilAsserted(() -> assertThat(steps(host, guest)).containsExactly(2, 2));
        return asked;
    }

    private static List<Integer> steps(EventStream... streams) {
        return Stream.of(streams)
                .map(stream -> stream.named("extension").size())
                .toList();
    }

    private void update(String sql, UUID asked) {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.sql(sql).param(asked).update()).isPositive());
    }

    private Page ask() {
        return of(rental.guest()).post(page + "/extension", "to", to.plusDays(2).toString());
    }

    private Browser of(CurrentMember member) {
        return people.browserOf(member);
    }

    private long daysHeld() {
        return jdbc.sql("SELECT count(*) FROM occupancy WHERE extension_id IS NOT NULL AND reservation_id = ?")
                .param(rental.id())
                .query(Long.class)
                .single();
    }

    private Iterable<String> told(CurrentMember member) {
        return jdbc.sql("SELECT text FROM notification WHERE member_id = ?")
                .param(member.id())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
