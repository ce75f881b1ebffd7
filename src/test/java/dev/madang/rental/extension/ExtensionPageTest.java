package dev.madang.rental.extension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Extending a running rental in a browser. */
@RentalTest
class ExtensionPageTest {

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    MutableClock clock;

    Rental rental;
    String page;
    LocalDate to;

    @BeforeEach
    void aRentalRuns() {
        clock.moveTo(LocalDate.of(2031, 10, 3), LocalTime.NOON);
        rental = rentals.handedOver(gear -> gear.weeklyDiscount(10));
        page = "/reservations/" + rental.id();
        to = rentals.find(rental.id()).days().to();
    }

    @Test
    void thePriceIsShownBeforeItIsAsked() {
        Page shown = guest().get(page + "/extension?to=" + to.plusDays(5));
        assertThat(shown.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("45000");
        assertThat(shown.text("main form")).contains("10%", "30분");
        Page part = guest().getAsHtmx(page + "/extension?to=" + to.plusDays(1));
        assertThat(part.html().select("h1")).isEmpty();
        assertThat(part.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("10000");
    }

    @Test
    void itIsPaidAtTheCheckoutAndThenBothSeeIt() {
        Page asked = guest().post(page + "/extension", "to", to.plusDays(2).toString());
        assertThat(asked.location()).startsWith("/payments/");
        Page checkout = guest().get(asked.location());
        assertThat(checkout.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("20000");
        assertThat(checkout.text("#terms + ul")).contains("결제하면 바로 기간이 늘어나요");
        assertThat(guest().get(page).text("main")).contains("날짜를 맡아 뒀어요", "20,000원 결제하기");
        assertThat(host().get(page).text("main")).doesNotContain("날짜를 맡아 뒀어요");
        rentals.payExtension(held());
        for (Browser side : new Browser[] {guest(), host()}) {
            assertThat(side.get(page).text(".log")).contains("기간을 늘렸어요");
            assertThat(side.get(page).text("main")).contains("20,000원");
        }
        assertThat(guest().get(page).html().select("[data-receipt-won]").eachAttr("data-receipt-won"))
                .as("every payment, in the order of time")
                .hasSize(2)
                .endsWith("20000");
    }

    @Test
    void whatIsDueToDaysWithAPriceOfTheirOwnIsSaidBeforeAtTheCheckoutAndAfterwards() {
        gear.priceSpecially(rentals.find(rental.id()).listingId(), DayPeriod.ofDays(to, 1), 25_000);
        Page before = guest().get(page + "/extension?to=" + to.plusDays(2));
        assertThat(before.text("#extension-price")).contains("요금이 다른 날", "15,000원", "35,000원");
        Page checkout = guest().get(
                        guest().post(page + "/extension", "to", to.plusDays(2).toString())
                                .location());
        assertThat(checkout.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("35000");
        assertThat(checkout.text("main")).contains("20,000원", "요금이 다른 날", "15,000원");
        assertThat(guest().get(page).text("#extensions")).contains("그중 요금이 다른 날 15,000원");
        rentals.payExtension(held());
        for (Browser side : new Browser[] {guest(), host()}) {
            assertThat(side.get(page).text("#extensions li")).contains("35,000원", "그중 요금이 다른 날 15,000원");
        }
    }

    @Test
    void aNeighboursDayIsRefusedWithWhatWasTypedAndHowFarItGoes() {
        UUID listing = rentals.find(rental.id()).listingId();
        gear.block(listing, new DayPeriod(to.plusDays(2), to.plusDays(4)));
        Page refused = guest().post(page + "/extension", "to", to.plusDays(3).toString());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html().select("input[name=to]").val())
                .isEqualTo(to.plusDays(3).toString());
        assertThat(refused.text("#to-error")).contains("다른 예약이 있어요", "까지 늘릴 수 있어요");
    }

    @Test
    void whatMakesNoSenseIsSaidAtTheField() {
        assertThat(guest().post(page + "/extension", "to", "").status()).isEqualTo(422);
        assertThat(guest().post(page + "/extension", "to", "내일").text("#to-error"))
                .contains("2026-01-31");
        Page past = guest().post(page + "/extension", "to", to.minusDays(9).toString());
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text("#to-error")).contains("보다 뒤를 골라 주세요");
        Page tooLong = guest().post(page + "/extension", "to", to.plusDays(60).toString());
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text("#to-error")).contains("모두 30일까지");
    }

    @Test
    void onlyTheGuestFindsIt() {
        assertThat(host().get(page + "/extension").status()).isEqualTo(404);
        Browser stranger = people.browserOf(people.member("이웃"));
        assertThat(stranger.get(page + "/extension").status()).isEqualTo(404);
        assertThat(stranger.post(page + "/extension", "to", to.plusDays(1).toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatDoesNotRunSaysSo() {
        Rental paid = rentals.paid();
        Page refused = people.browserOf(paid.guest())
                .post(
                        "/reservations/" + paid.id() + "/extension",
                        "to",
                        to.plusDays(5).toString());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main [role=alert]")).isNotBlank();
    }

    @Test
    void englishIsComplete() {
        assertThat(guest().with("Accept-Language", "en")
                        .get(page + "/extension?to=" + to.plusDays(1))
                        .text("main"))
                .contains("Extend the rental", "Pay and extend");
    }

    private UUID held() {
        String form = guest().get(page)
                .html()
                .select("form[action$=/extension] input[name=to]")
                .val();
        assertThat(form).isEqualTo(to.plusDays(2).toString());
        return rentals.heldExtension(rental.id());
    }

    private Browser host() {
        return people.browserOf(rental.host());
    }

    private Browser guest() {
        return people.browserOf(rental.guest());
    }
}
