package dev.madang.rental.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Browser;
import dev.madang.test.Multipart;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hand-over and return on the reservation's page, as both sides use it. */
@RentalTest
class HandoverPageTest {

    private static final String FOLDED_RECORD = "details:not([open]):has(form[action$=/transfers])";

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    String page;
    LocalDate from;

    @BeforeEach
    void onTheFirstDay() {
        clock.moveTo(LocalDate.of(2031, 5, 9), LocalTime.NOON);
        rental = rentals.paid();
        page = "/reservations/" + rental.id();
        from = rentals.find(rental.id()).days().from();
        clock.moveTo(from, LocalTime.of(13, 0));
    }

    @Test
    void theFormIsFilledInAsItMostLikelyWas() {
        Page shown = host().get(page);
        assertThat(shown.html().select("input[name=happenedAt]").val()).isEqualTo(from + "T13:00:00");
        assertThat(shown.html().select("input[name=place]").val()).isEqualTo("역 앞");
        assertThat(shown.text("#handover")).contains("까지 아무도 적지 않으면");
    }

    @Test
    void oneRecordsAndTheOtherConfirms() {
        assertThat(record(host(), "HAND_OVER", from + "T12:40", "합정역").location())
                .isEqualTo(page + "?notice=transfer-recorded");
        assertThat(host().get(page).text("#handover")).contains("준님의 확인을 기다려요", "합정역");
        Page asked = guest().get(page);
        assertThat(asked.html().select(".turn-card"))
                .as("what is asked comes first")
                .isEmpty();
        assertThat(asked.text("#handover")).contains("맞나요?", "합정역", "12:40", "손님이 답하지 않으면 이대로 확정돼요");
        String confirmation = asked.html().select("form[action$=/confirmation]").attr("action");
        assertThat(guest().post(confirmation).location()).isEqualTo(page + "?notice=transfer-confirmed");
        assertThat(guest().get(page).html().select("[data-status]").attr("data-status"))
                .isEqualTo("HANDED_OVER");
    }

    @Test
    void whatCannotHaveBeenSoComesBackAtItsField() {
        Page again = record(host(), "HAND_OVER", from + "T14:40", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#place-error")).isNotBlank();
        again = record(host(), "HAND_OVER", from + "T14:40", "합정역");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#happenedAt-error")).contains("아직 오지 않은 시간");
        assertThat(again.html().select("input[name=place]").val()).isEqualTo("합정역");
        assertThat(record(host(), "HAND_OVER", "어제", "합정역").text("#happenedAt-error"))
                .contains("2026-01-31T14:00");
    }

    @Test
    void whoDeniesSaysWhyAndTheOtherReadsIt() {
        record(host(), "HAND_OVER", from + "T12:40", "합정역");
        String denial = guest().get(page).html().select("form[action$=/denial]").attr("action");
        assertThat(guest().post(denial, "reason", " ").status()).isEqualTo(422);
        assertThat(guest().post(denial, "reason", "아직 기다리고 있어요").location())
                .isEqualTo(page + "?notice=transfer-denied");
        assertThat(host().get(page).text("#handover")).contains("서로 말이 다른 기록", "아직 기다리고 있어요");
    }

    @Test
    void thePageNeverShowsWhatTheClockHasOvertaken() {
        record(host(), "HAND_OVER", from + "T12:40", "합정역");
        clock.advance(Duration.ofHours(24));
        Page shown = guest().get(page);
        assertThat(shown.html().select("[data-status]").attr("data-status")).isEqualTo("HANDED_OVER");
        assertThat(shown.text(".log")).contains("마당 · 장비를 주고받았어요");
    }

    @Test
    void aParcelGoesOutAndComesBackByBothSides() {
        rental = rentals.paid(gear -> gear, HandOver.PARCEL);
        page = "/reservations/" + rental.id();
        from = rentals.find(rental.id()).days().from();
        LocalDate to = rentals.find(rental.id()).days().to();
        clock.moveTo(from.minusDays(1), LocalTime.of(16, 0));
        assertThat(send(host(), "HAND_OVER", from.minusDays(1), "숫자가 아님").text("#trackingNumber-error"))
                .isNotBlank();
        assertThat(send(host(), "HAND_OVER", from.minusDays(1), "123456789012").location())
                .isEqualTo(page + "?notice=transfer-recorded");
        clock.moveTo(from, LocalTime.of(11, 0));
        confirm(guest(), "123456789012");
        assertThat(status()).isEqualTo("HANDED_OVER");

        clock.moveTo(to, LocalTime.of(16, 0));
        assertThat(send(guest(), "RETURN", to, "987654321098").location())
                .isEqualTo(page + "?notice=transfer-recorded");
        clock.moveTo(to.plusDays(1), LocalTime.of(11, 0));
        confirm(host(), "987654321098");
        assertThat(status()).isEqualTo("RETURNED");
        for (Browser side : new Browser[] {guest(), host()}) {
            assertThat(side.get(page).text("#handover")).contains("123456789012", "987654321098");
        }
    }

    @Test
    void theReturnIsFoldedUntilTheLastDayOfUse() {
        rental = rentals.handedOver(gear -> gear);
        page = "/reservations/" + rental.id();
        LocalDate to = rentals.find(rental.id()).days().to();
        clock.moveTo(to.minusDays(2), LocalTime.of(23, 59));
        assertThat(host().get(page).html().select(FOLDED_RECORD)).hasSize(1);
        assertThat(record(host(), "RETURN", to.minusDays(2) + "T23:50", "")
                        .html()
                        .select(FOLDED_RECORD))
                .as("what is wrong is not hidden")
                .isEmpty();
        clock.moveTo(to.minusDays(1), LocalTime.MIDNIGHT);
        assertThat(host().get(page).html().select(FOLDED_RECORD)).isEmpty();
    }

    @Test
    void aLateReturnSaysWhatItCostsByNow() {
        rental = rentals.handedOver(gear -> gear);
        page = "/reservations/" + rental.id();
        clock.moveTo(rentals.find(rental.id()).days().to().plusDays(1), LocalTime.of(8, 0));
        assertThat(guest().get(page).text("#handover [data-kind=warning]")).contains("1일 늦었어요", "10,000원");
        assertThat(guest().get(page).text(".turn-card")).contains("돌려줄 날이 지났어요");
        assertThat(host().get(page).text(".turn-card")).contains("돌려받을 날이 지났어요");
        assertThat(host().with("Accept-Language", "en").get(page).text(".turn-card"))
                .contains("It should be back with you");
        assertThat(host().post(page + "/missing-report").location()).isEqualTo(page + "?notice=missing-reported");
        assertThat(guest().get(page).text("#handover")).contains("아직 돌려받지 못했다고 알렸어요");
    }

    @Test
    void bothSidesShowTheConditionBeforeAndAfter() {
        assertThat(upload(host(), new Multipart().fields("kind", "HAND_OVER").photo(Pictures.png(300, 300)))
                        .location())
                .isEqualTo(page + "?notice=condition-photos#condition");
        Page part = upload(
                guest().with("HX-Request", "true"),
                new Multipart().fields("kind", "HAND_OVER").photo(Pictures.png(300, 300)));
        assertThat(part.html().select("h1")).isEmpty();
        assertThat(part.html().select("#condition .condition-photos li")).hasSize(2);
        assertThat(people.browserOf(people.admin()).get(page).html().select("#condition img"))
                .hasSize(2);
        assertThat(people.browserOf(people.admin()).get(page).html().select("#condition form"))
                .isEmpty();
    }

    @Test
    void oneRefusedPhotoKeepsNoOtherOut() {
        Multipart form = new Multipart().fields("kind", "HAND_OVER");
        for (int i = 0; i < 9; i++) {
            form.photo(Pictures.png(210 + i, 210));
        }
        Page again = upload(host(), form.file("photo", "bomb.png", "image/png", Pictures.pngClaiming(50_000, 50_000)));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#condition [role=alert]")).contains("bomb.png", "너무 커요");
        assertThat(again.html().select("#condition .condition-photos li")).hasSize(9);
        Page full = upload(
                host(),
                new Multipart()
                        .fields("kind", "HAND_OVER")
                        .photo(Pictures.png(300, 300))
                        .photo(Pictures.png(301, 300)));
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.html().select("#condition .condition-photos li")).hasSize(10);
    }

    @Test
    void whatComesAfterTheConfirmationSaysSo() {
        upload(host(), new Multipart().fields("kind", "HAND_OVER").photo(Pictures.png(300, 300)));
        record(host(), "HAND_OVER", from + "T12:40", "합정역");
        clock.advance(Duration.ofHours(24));
        Page confirmed = guest().get(page);
        assertThat(confirmed.html().select("#condition .condition-photos strong"))
                .isEmpty();
        assertThat(confirmed.text("#condition")).contains("나중에 올렸다고 표시돼요");
        assertThat(confirmed.html().select("#condition [data-file-picker] [data-picked]"))
                .as("a preview before they are sent")
                .isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        upload(guest(), new Multipart().fields("kind", "HAND_OVER").photo(Pictures.png(310, 300)));
        assertThat(host().get(page)
                        .html()
                        .select("#condition .condition-photos strong")
                        .eachText())
                .containsExactly("인수 확인 뒤에 올린 사진");
    }

    @Test
    void photosOfTheReturnWaitForIt() {
        Page refused = upload(host(), new Multipart().fields("kind", "RETURN").photo(Pictures.png(300, 300)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).contains("아직 일러요");
    }

    @Test
    void englishIsComplete() {
        record(host(), "HAND_OVER", from + "T12:40", "Hapjeong");
        Page shown = guest().with("Accept-Language", "en").get(page);
        assertThat(shown.text("#handover")).contains("Is that right?", "Yes, I have it");
        assertThat(shown.text("#condition")).contains("At the hand-over");
    }

    @Test
    void reportsAreThrottled() {
        for (int i = 0; i < 20; i++) {
            assertThat(record(host(), "HAND_OVER", from + "T12:40", "합정역 " + i).status())
                    .isIn(303, 409);
        }
        assertThat(record(host(), "HAND_OVER", from + "T12:40", "합정역").status()).isEqualTo(429);
    }

    @Test
    void nobodyElseSeesOrTouchesIt() {
        Browser stranger = people.browserOf(people.member("이웃"));
        assertThat(record(stranger, "HAND_OVER", from + "T12:40", "합정역").status())
                .isEqualTo(404);
        assertThat(upload(stranger, new Multipart().fields("kind", "HAND_OVER").photo(Pictures.png(300, 300)))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(page + "/missing-report").status()).isEqualTo(404);
    }

    private Page send(Browser sender, String kind, LocalDate day, String number) {
        return sender.post(
                page + "/transfers",
                "kind",
                kind,
                "happenedAt",
                day + "T15:00",
                "carrier",
                "CJ",
                "trackingNumber",
                number,
                "note",
                "");
    }

    private void confirm(Browser receiver, String number) {
        Page asked = receiver.get(page);
        assertThat(asked.text("#handover")).contains(number);
        String confirmation = asked.html().select("form[action$=/confirmation]").attr("action");
        assertThat(receiver.post(confirmation).location()).isEqualTo(page + "?notice=transfer-confirmed");
    }

    private String status() {
        return guest().get(page).html().select("[data-status]").attr("data-status");
    }

    private Page record(Browser by, String kind, String at, String place) {
        return by.post(page + "/transfers", "kind", kind, "happenedAt", at, "place", place, "note", "");
    }

    private Page upload(Browser by, Multipart form) {
        return by.post(page + "/photos", form.contentType(), form.body());
    }

    private Browser host() {
        return browser(rental.host());
    }

    private Browser guest() {
        return browser(rental.guest());
    }

    private Browser browser(CurrentMember member) {
        return people.browserOf(member);
    }
}
