package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.HandOver;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While a version replaces another, the one before prices requests anew without knowing that days have prices of their own. */
@RentalTest
class SpecialOfTheVersionBeforeTest {

    @Autowired
    Rentals rentals;

    @Autowired
    ReservationRequests requests;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    LocalDate day;
    UUID guest;
    UUID tent;
    UUID asked;

    @BeforeEach
    void aDayOfTheSeasonIsAskedFor() {
        day = LocalDate.now(clock).plusDays(12);
        guest = people.member("손님").id();
        tent = gear.listing(people.member("호스트").id()).publish();
        gear.priceSpecially(tent, DayPeriod.ofDays(day, 1), 30_000);
        asked = requests.ask(Ids.next(), guest, wish(1));
        assertPrice(1, 30_000, 20_000);
    }

    @Test
    void whatItPricesAnewHasNoSpecialPartEvenIfTheSumIsTheSame() {
        update("to_day = from_day + 3, rent = 30000, discount = 0, total = 30000 + options + postage + deposit");
        assertPrice(3, 30_000, 0);
        assertThat(rentals.find(asked).price().perDay()).isEqualTo(Won.of(10_000));
    }

    @Test
    void whatItDoesOtherwiseLeavesThePriceAsItWas() {
        update("status = 'APPROVED', rent = rent, units = units, version = version + 1");
        assertPrice(1, 30_000, 20_000);
        update("to_day = to_day + 2, extended_days = 2, extensions = 20000, rent = rent");
        assertPrice(1, 30_000, 20_000);
    }

    @Test
    void whatThisVersionPricesAnewIsKeptAsItSays() {
        requests.change(guest, asked, wish(2));
        assertPrice(2, 40_000, 20_000);
        gear.forgetPrices(tent);
        requests.change(guest, asked, wish(4));
        assertPrice(4, 40_000, 0);
    }

    @Test
    void oneAfterAnotherInOneTransactionEachIsTakenForItself() {
        transaction.executeWithoutResult(status -> {
            update("rent = 50000, special = 40000, total = 50000 + options + postage + deposit");
            update("rent = 10000, total = 10000 + options + postage + deposit");
        });
        assertPrice(1, 10_000, 0);
    }

    private void update(String set) {
        transaction.executeWithoutResult(
                status -> assertThat(jdbc.sql("UPDATE reservation SET " + set + " WHERE id = ?")
                                .param(asked)
                                .update())
                        .isOne());
    }

    private void assertPrice(int days, long rent, long special) {
        var price = rentals.find(asked).price();
        assertThat(price.days()).isEqualTo(days);
        assertThat(price.rent()).isEqualTo(Won.of(rent));
        assertThat(price.special()).isEqualTo(Won.of(special));
    }

    private BookingRequest wish(int days) {
        return new BookingRequest(
                tent, DayPeriod.ofDays(day, days), 1, new TreeSet<>(), HandOver.IN_PERSON, HandOver.IN_PERSON);
    }
}
