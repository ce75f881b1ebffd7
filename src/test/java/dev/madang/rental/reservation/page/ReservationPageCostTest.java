package dev.madang.rental.reservation.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.extension.ReservationExtensions;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What it costs to look at a reservation, at every stage of its life: statements, of which one asks who is silent for too long. */
@RentalTest
class ReservationPageCostTest {

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    TransferDesk desk;

    @Autowired
    ClaimDesk claims;

    @Autowired
    ReservationExtensions extensions;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void onAnyDay() {
        clock.moveTo(LocalDate.of(2031, 5, 9), LocalTime.NOON);
    }

    @Test
    void paid() {
        Rental rental = rentals.paid();

        assertThat(cost("", rental, rental.guest())).isEqualTo(11);
        assertThat(cost("", rental, rental.host())).isEqualTo(12);
    }

    @Test
    void handOverRecorded() {
        Rental rental = rentals.paid();
        clock.moveTo(rentals.find(rental.id()).days().from(), LocalTime.of(13, 0));
        var report = TransferReport.met(clock.instant(), "합정역", "");
        desk.record(rental.host().id(), rental.id(), TransferKind.HAND_OVER, report);

        assertThat(cost("", rental, rental.guest())).isEqualTo(11);
        assertThat(cost("", rental, rental.host())).isEqualTo(12);
    }

    @Test
    void handedOver() {
        Rental rental = rentals.handedOver(gear -> gear);

        assertThat(cost("", rental, rental.guest())).isEqualTo(14);
        assertThat(cost("", rental, rental.host())).isEqualTo(14);
    }

    @Test
    void extendedHoweverOften() {
        Rental rental = rentals.handedOver(gear -> gear);
        extend(rental);
        int once = cost("", rental, rental.guest());
        extend(rental);

        assertThat(cost("", rental, rental.guest())).isEqualTo(once);
    }

    @Test
    void returned() {
        Rental rental = rentals.returned();

        assertThat(cost("", rental, rental.guest())).isEqualTo(12);
        assertThat(cost("", rental, rental.host())).isEqualTo(13);
    }

    @Test
    void claimed() {
        Rental rental = rentals.returned();
        claims.open(rental.host().id(), rental.id(), Won.of(10_000), "긁혔어요", List.of(), "바로 고쳤어요");

        assertThat(cost("", rental, rental.guest())).isEqualTo(15);
        assertThat(cost("", rental, rental.host())).isEqualTo(16);
        assertThat(cost("/claim", rental, rental.guest())).isEqualTo(21);
    }

    private void extend(Rental rental) {
        LocalDate to = rentals.find(rental.id()).days().to();
        UUID extension =
                extensions.ask(rental.guest().id(), rental.id(), to.plusDays(1)).orElseThrow();
        rentals.payExtension(extension);
    }

    private int cost(String part, Rental rental, CurrentMember reader) {
        var browser = people.browserOf(reader);
        browser.get("/");
        return statements
                .during(() -> assertThat(browser.get("/reservations/" + rental.id() + part)
                                .status())
                        .isEqualTo(200))
                .size();
    }
}
