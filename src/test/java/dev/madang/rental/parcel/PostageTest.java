package dev.madang.rental.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Postage is a line of the price wherever the price stands, and a parcel has time to arrive. */
@RentalTest
class PostageTest {

    @Autowired
    Lending lending;

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void theGuestSeesPostageBeforeAsking() {
        Lent lent = lending.lend(gear -> gear.postage(4_000, true));
        assertThat(quote(lent, "PARCEL", "PARCEL").text(".money-table")).contains("택배비", "8,000원", "78,000원");
        assertThat(quote(lent, "PARCEL", "IN_PERSON").text(".money-table")).contains("4,000원", "74,000원");
        assertThat(quote(lent, "IN_PERSON", "IN_PERSON").text(".money-table")).doesNotContain("택배비");
        assertThat(lent.guests().get("/listings/" + lent.listing()).text(".listing-ways"))
                .contains("돌려보낼 때 4,000원씩");
    }

    @Test
    void aHostWhoPaysTheCarrierTakesNothingForIt() {
        Lent lent = lending.lend(gear -> gear.postage(4_000, false));
        assertThat(quote(lent, "PARCEL", "PARCEL").text(".money-table"))
                .doesNotContain("택배비")
                .contains("70,000원");
        assertThat(lent.guests().get("/listings/" + lent.listing()).text(".listing-ways"))
                .contains("택배비는 호스트가 내요");
    }

    @Test
    void whatWasAskedForStaysTheReservationsPrice() {
        Rental rental = rentals.paid(gear -> gear.postage(4_000, true), HandOver.PARCEL);
        assertThat(rentals.find(rental.id()).price().postage()).isEqualTo(Won.of(8_000));
        assertThat(rentals.find(rental.id()).charge().total()).isEqualTo(Won.of(20_000 + 8_000 + 50_000));

        Browser guest = people.browserOf(rental.guest());
        assertThat(guest.get("/reservations/" + rental.id()).text(".money-table"))
                .contains("택배비", "8,000원");
        assertThat(guest.get("/reservations/" + rental.id() + "/cancellation").text(".money-table"))
                .contains("택배비", "8,000원");
    }

    @Test
    void aParcelCannotBeginBeforeItCanArrive() {
        Lent lent = lending.lend();
        LocalDate today = LocalDate.now(clock);
        Page tooEarly = ask(lent, today.plusDays(2), "PARCEL", "IN_PERSON");
        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(tooEarly.text("#from-error")).contains("택배는 보내고 닿을 시간이 필요해요");

        assertThat(ask(lent, today.plusDays(2), "IN_PERSON", "PARCEL").location())
                .startsWith("/reservations/");
        Lent other = lending.lend();
        assertThat(ask(other, today.plusDays(3), "PARCEL", "PARCEL").location()).startsWith("/reservations/");
    }

    private Page quote(Lent lent, String handOver, String giveBack) {
        LocalDate from = LocalDate.now(clock).plusDays(5);
        return lent.guests()
                .get("/listings/" + lent.listing() + "/reservations?from=" + from + "&to=" + from.plusDays(2)
                        + "&units=1&handOver=" + handOver + "&giveBack=" + giveBack);
    }

    private static Page ask(Lent lent, LocalDate from, String handOver, String giveBack) {
        return lent.guests()
                .post(
                        "/listings/" + lent.listing() + "/reservations",
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(2).toString(),
                        "units",
                        "1",
                        "handOver",
                        handOver,
                        "giveBack",
                        giveBack,
                        "idempotencyKey",
                        UUID.randomUUID().toString());
    }
}
