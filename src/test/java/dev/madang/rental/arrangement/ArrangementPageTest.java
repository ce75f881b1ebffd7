package dev.madang.rental.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Browser;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreeing in a browser when and where to meet. */
@RentalTest
class ArrangementPageTest {

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
    void itIsPaid() {
        clock.moveTo(LocalDate.of(2037, 5, 8), LocalTime.of(15, 0));
        rental = rentals.paid();
        page = "/reservations/" + rental.id();
        from = rentals.find(rental.id()).days().from();
    }

    @Test
    void withoutAWordTheDefaultHoldsAndTheFormBeginsFromIt() {
        for (Browser side : new Browser[] {guest(), host()}) {
            Page shown = side.get(page);
            assertThat(shown.text("#arrangement")).contains("따로 정하지 않으면 이때 만나요", "5월 10일 (일) 12:00", "역 앞");
            assertThat(shown.html().select("input[name=at]").val()).startsWith(from + "T12:00");
            assertThat(shown.html().select("input[name=where]").val()).isEqualTo("역 앞");
            assertThat(shown.html().select("input[name=way][checked]").val()).isEqualTo("IN_PERSON");
        }
    }

    @Test
    void whoMissedTheTimeMayAgreeOnAnother() {
        clock.moveTo(from, LocalTime.of(13, 30));
        Page shown = host().get(page);
        assertThat(shown.text("#arrangement")).contains("약속한 시간이 지났어요");
        assertThat(shown.html().select("input[name=at]").val()).startsWith(from + "T15:00");
    }

    @Test
    void whatOneProposesTheOtherAgreesTo() {
        assertThat(propose(guest(), from + "T15:30", "합정역 3번 출구").location())
                .isEqualTo(page + "?notice=arrangement-proposed");
        assertThat(guest().get(page).text("#arrangement .proposal")).contains("호스트님의 답을 기다려요", "15:30", "합정역 3번 출구");
        assertThat(guest().get(page).html().select("form[action$=/acceptance]")).isEmpty();
        Page asked = host().get(page);
        assertThat(asked.text("#arrangement .proposal")).contains("준님이 이렇게 하자고 해요", "15:30", "지금 정해진 대로예요");
        assertThat(asked.html().select("#handover.your-answer")).hasSize(1);
        String acceptance = asked.html().select("form[action$=/acceptance]").attr("action");
        assertThat(host().post(acceptance).location()).isEqualTo(page + "?notice=arrangement-agreed");
        for (Browser side : new Browser[] {guest(), host()}) {
            Page agreed = side.get(page);
            assertThat(agreed.text("#arrangement")).contains("서로 정했어요", "5월 10일 (일) 15:30", "합정역 3번 출구");
            assertThat(agreed.text(".turn-card")).contains("5월 10일 (일) 15:30");
            assertThat(agreed.text(".state-bar")).contains("5월 10일 (일) 15:30");
            assertThat(agreed.text(".log")).contains("5월 10일 (일) 15:30에 만나기로 정했어요", "합정역 3번 출구");
        }
        assertThat(host().post(acceptance).status()).isEqualTo(409);
    }

    @Test
    void theRecordBeginsFromThePlaceAgreedOn() {
        propose(guest(), from + "T15:30", "합정역 3번 출구");
        host().post(host().get(page).html().select("form[action$=/acceptance]").attr("action"));
        clock.moveTo(from, LocalTime.of(15, 40));
        assertThat(host().get(page).html().select("input[name=place]").val()).isEqualTo("합정역 3번 출구");
    }

    @Test
    void itMayBecomeAParcel() {
        assertThat(host().post(page + "/proposals", "way", "PARCEL").location())
                .isEqualTo(page + "?notice=arrangement-proposed");
        Page asked = guest().get(page);
        assertThat(asked.text("#arrangement .proposal")).contains("택배로");
        guest().post(asked.html().select("form[action$=/acceptance]").attr("action"));
        assertThat(guest().get(page).text("#handover")).contains("보내면 운송장 번호를 여기서 볼 수 있어요");
        assertThat(guest().get(page).text(".log")).contains("택배로 주고받기로 정했어요");
    }

    @Test
    void whatIsMissingOrCannotBeComesBackAtItsField() {
        Page missing = propose(guest(), "", " ");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text("#at-error")).contains("언제 만날지");
        assertThat(missing.text("#where-error")).contains("어디서 만날지");
        assertThat(missing.html().select("#arrangement details[open]")).hasSize(1);
        Page unreadable = propose(guest(), "내일", "합정역");
        assertThat(unreadable.text("#at-error")).contains("2026-01-31T14:00");
        assertThat(unreadable.html().select("input[name=where]").val()).isEqualTo("합정역");
        assertThat(propose(guest(), from.minusDays(4) + "T12:00", "합정역").text("#at-error"))
                .contains("이미 지난 시간");
        assertThat(propose(guest(), from.plusDays(9) + "T12:00", "합정역").text("#at-error"))
                .contains("이용 기간 안에");
        assertThat(propose(guest(), from + "T12:00", "가".repeat(101)).text("#where-error"))
                .contains("100자까지");
        assertThat(guest().post(page + "/proposals", "at", from + "T12:00", "where", "합정역")
                        .text("#way-error"))
                .contains("골라 주세요");
        assertThat(guest().post(page + "/proposals", "way", "DRONE").status()).isEqualTo(422);
    }

    @Test
    void nobodyElseArrangesAnything() {
        assertThat(propose(people.browserOf(people.member("이웃")), from + "T15:30", "합정역")
                        .status())
                .isEqualTo(404);
        Page looked = people.browserOf(people.admin()).get(page);
        assertThat(looked.text("#arrangement")).contains("따로 정하지 않으면");
        assertThat(looked.html().select("#arrangement form")).isEmpty();
    }

    @Test
    void whoProposesAgainAndAgainWaitsForAnAnswer() {
        for (int hour = 10; hour < 20; hour++) {
            assertThat(propose(guest(), from + "T" + hour + ":00", "합정역").status())
                    .isEqualTo(303);
        }
        assertThat(propose(guest(), from + "T21:00", "합정역").status()).isEqualTo(429);
        assertThat(propose(host(), from + "T21:00", "합정역").status()).isEqualTo(303);
    }

    @Test
    void theHostsPageShowsWhenAndWhere() {
        propose(guest(), from + "T15:30", "합정역 3번 출구");
        host().post(host().get(page).html().select("form[action$=/acceptance]").attr("action"));
        clock.moveTo(from, LocalTime.of(9, 0));
        assertThat(host().get("/hosting").text(".tasks")).contains("오늘", "15:30", "합정역 3번 출구");
    }

    @Test
    void englishIsComplete() {
        propose(guest(), from + "T15:30", "Hapjeong Exit 3");
        Page shown = host().with("Accept-Language", "en").get(page);
        assertThat(shown.text("#arrangement")).contains("준 proposes", "Yes, let us do that", "Sun, May 10");
    }

    private Page propose(Browser by, String at, String where) {
        return by.post(page + "/proposals", "way", "IN_PERSON", "at", at, "where", where);
    }

    private Browser host() {
        return people.browserOf(rental.host());
    }

    private Browser guest() {
        return people.browserOf(rental.guest());
    }
}
