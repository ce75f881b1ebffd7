package dev.madang.rental.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.claim.ClaimsToDecide;
import dev.madang.rental.home.ReservationsToDo.Task;
import dev.madang.rental.home.ReservationsToDo.ToDo;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The home page names the claims that wait for whom they wait. */
@RentalTest
class ClaimsToDoTest {

    @Autowired
    Rentals rentals;

    @Autowired
    ClaimDesk desk;

    @Autowired
    ReservationsToDo toDo;

    @Autowired
    ClaimsToDecide toDecide;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    UUID id;
    UUID host;
    UUID guest;

    @BeforeEach
    void theHostClaims() {
        rentals.forgetAll();
        clock.moveTo(LocalDate.of(2035, 9, 7), LocalTime.NOON);
        rental = rentals.returned();
        id = rental.id();
        host = rental.host().id();
        guest = rental.guest().id();
        desk.open(host, id, Won.of(30_000), "폴대가 부러졌어요", List.of(), "바로 고쳤어요");
    }

    @Test
    void aClaimWaitsForTheGuest() {
        assertThat(toDo.of(guest)).extracting(ToDo::task).containsExactly(Task.ANSWER_CLAIM);
        assertThat(toDo.of(host)).isEmpty();
        assertThat(toDecide.all()).isEmpty();
    }

    @Test
    void anOfferWaitsForTheHost() {
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        assertThat(toDo.of(host)).extracting(ToDo::task).containsExactly(Task.ANSWER_OFFER);
        assertThat(toDo.of(guest)).isEmpty();
        clock.advance(Claim.TIME_TO_ANSWER);
        assertThat(toDo.of(host)).isEmpty();
        assertThat(toDecide.all()).isEmpty();
    }

    @Test
    void aDisputeWaitsForAnOperator() {
        desk.dispute(guest, id, "제가 한 게 아니에요");
        assertThat(toDo.of(guest)).isEmpty();
        assertThat(toDo.of(host)).isEmpty();
        String sentence = "보증금 청구 1건, 먼저 온 것은 9월 14일 (금) 18:00까지 결정해 주세요";
        assertThat(people.browserOf(people.admin()).get("/").text(".todo a[href=/admin/claims]"))
                .isEqualTo(sentence);
        assertThat(people.browserOf(people.member("준")).get("/").html().select(".todo"))
                .isEmpty();
        desk.decide(people.admin().id(), id, Won.ZERO, "건네줄 때부터 있던 흠집이에요");
        assertThat(toDecide.all()).isEmpty();
    }

    @Test
    void aClaimThatTheGuestDidNotAnswerWaitsForAnOperatorByTheClock() {
        clock.advance(Claim.TIME_TO_ANSWER);
        assertThat(toDo.of(guest)).isEmpty();
        assertThat(toDecide.all())
                .hasValueSatisfying(waiting -> assertThat(waiting.until())
                        .isCloseTo(clock.instant().plus(Claim.TIME_TO_DECIDE), within(5, ChronoUnit.SECONDS)));
    }

    @Test
    void theHomePageLeadsToTheClaim() {
        assertThat(people.browserOf(rental.guest()).get("/").text(".todo a[href=/reservations/" + id + "/claim]"))
                .isEqualTo("‘4인용 텐트’ 보증금 청구에 9월 13일 (목) 18:00까지 답해 주세요");
    }
}
