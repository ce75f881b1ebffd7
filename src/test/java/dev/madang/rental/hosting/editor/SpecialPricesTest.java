package dev.madang.rental.hosting.editor;

import static dev.madang.rental.listing.HandOver.IN_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.reservation.ReservationRequests;
import dev.madang.rental.reservation.Reservations;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Days with a price of their own: by the host's editor, before asking, and in what was asked for. */
@MadangTest
class SpecialPricesTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    ReservationRequests requests;

    @Autowired
    Reservations reservations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    CurrentMember host;
    Browser hosts;
    UUID tent;
    LocalDate day;

    @BeforeEach
    void aTentIsLent() {
        host = people.member("호스트");
        hosts = people.browserOf(host);
        tent = gear.listing(host.id()).pricePerDay(10_000).deposit(0).photos(1).publish();
        day = Seoul.dayOf(clock.instant()).plusDays(10);
    }

    @Test
    void whoAsksForADayOfTheSeasonPaysItsPrice() {
        Page edited = price(hosts, day.plusDays(1), "2만5천원");
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("#special .block-list")).contains("25,000원");

        CurrentMember guest = people.member("손님");
        Browser guests = people.browserOf(guest);
        Page listing = guests.get("/listings/%s?from=%s&to=%s&handOver=IN_PERSON&giveBack=IN_PERSON"
                .formatted(tent, day, day.plusDays(3)));
        assertThat(listing.text("main")).contains("이 날들의 하루 요금", "요금이 다른 날");
        assertThat(listing.text("#booking [data-total-won]")).contains("45,000원");
        assertThat(guests.get("/listings/" + tent).text("[data-date=" + day.plusDays(1) + "] small"))
                .isEqualTo("25,000");

        UUID asked = requests.ask(
                Ids.next(),
                guest.id(),
                new BookingRequest(
                        tent, new DayPeriod(day, day.plusDays(3)), 1, new TreeSet<>(), IN_PERSON, IN_PERSON));
        assertThat(guests.get("/reservations/" + asked).text("main")).contains("요금이 다른 날", "45,000원");

        hosts.post(edited.html().selectFirst("#special .block-list button").attr("formaction"));
        assertThat(hosts.get("/listings/" + tent + "/edit").html().select("#special .block-list li"))
                .isEmpty();
        transaction.executeWithoutResult(status -> assertThat(
                        reservations.findById(asked).orElseThrow().price().rent())
                .as("who asked before pays what they were told")
                .isEqualTo(Won.of(45_000)));
    }

    @Test
    void whatIsNoPriceIsRefusedAndKeptAsTyped() {
        Page refused = price(hosts, day, "싸게");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#special [role=alert]")).contains("숫자로");
        assertThat(refused.html().selectFirst("input[name=specialPrice]").val()).isEqualTo("싸게");
        assertThat(price(hosts, day, "900").status()).isEqualTo(422);
        assertThat(price(hosts, day.minusDays(20), "30,000").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"250,000", "1,500"})
    void aPriceFarFromTheUsualOneIsAskedAboutAndKeptWhenItIsMeant(String far) {
        Page asked = price(hosts, day, far);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text("#special [role=alert]")).contains(far + "원", "평소 요금은 10,000원", "맞나요?");
        assertThat(hosts.get("/listings/" + tent + "/edit").html().select("#special .block-list li"))
                .isEmpty();
        String sure = asked.html().selectFirst("input[name=specialSure]").val();
        assertThat(price(hosts, day, "300,000", sure).status())
                .as("meant was another")
                .isEqualTo(422);
        price(hosts, day, far, sure);
        assertThat(hosts.get("/listings/" + tent + "/edit").text("#special .block-list"))
                .contains(far + "원");
    }

    @Test
    void whatIsWithinTheUsualIsNotAskedAbout() {
        assertThat(price(hosts, day, "50,000").status()).isEqualTo(200);
        assertThat(price(hosts, day.plusDays(2), "2,000").status()).isEqualTo(200);
        assertThat(hosts.get("/listings/" + tent + "/edit").html().select("#special .block-list li"))
                .hasSize(2);
    }

    @Test
    void nobodyPricesTheDaysOfOthers() {
        assertThat(price(people.browserOf(people.member("남")), day, "1,000").status())
                .isEqualTo(404);
    }

    private Page price(Browser browser, LocalDate on, String won) {
        return price(browser, on, won, "");
    }

    private Page price(Browser browser, LocalDate on, String won, String sure) {
        return browser.post(
                "/listings/" + tent + "/special-prices",
                "title",
                "텐트",
                "specialFrom",
                on.toString(),
                "specialLast",
                on.toString(),
                "specialPrice",
                won,
                "specialSure",
                sure);
    }
}
