package dev.madang.rental.quote;

import static dev.madang.rental.listing.HandOver.IN_PERSON;
import static dev.madang.rental.listing.HandOver.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.quote.Price.Extra;
import dev.madang.rental.reservation.PlainRental;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    final Extra stove = new Extra(UUID.randomUUID(), "버너", Won.of(3_000), Won.of(20_000));

    @Test
    void rentIsPaidByTheDayAndTheUnit() {
        var price = new Price(Won.of(10_000), 3, 2, Won.ZERO, Won.ZERO, List.of(), Won.of(50_000), Won.ZERO);
        assertThat(price.rent()).isEqualTo(Won.of(60_000));
        assertThat(price.deposit()).isEqualTo(Won.of(100_000));
        assertThat(price.total()).isEqualTo(Won.of(160_000));
    }

    @Test
    void optionsArePaidOnceWhateverTheDaysAndUnits() {
        var price = new Price(Won.of(10_000), 3, 2, Won.ZERO, Won.of(6_000), List.of(stove), Won.of(50_000), Won.ZERO);
        assertThat(price.options()).isEqualTo(Won.of(3_000));
        assertThat(price.deposit()).isEqualTo(Won.of(120_000));
        assertThat(price.total()).isEqualTo(Won.of(60_000 - 6_000 + 3_000 + 120_000));
    }

    @Test
    void theGuestPaysForEachParcelUnlessTheHostDoes() {
        var postage = new Postage(Won.of(4_000), true);
        assertThat(postage.due(PARCEL, PARCEL)).isEqualTo(Won.of(8_000));
        assertThat(postage.due(IN_PERSON, PARCEL)).isEqualTo(Won.of(4_000));
        assertThat(postage.due(IN_PERSON, IN_PERSON)).isEqualTo(Won.ZERO);
        assertThat(new Postage(Won.of(4_000), false).due(PARCEL, PARCEL)).isEqualTo(Won.ZERO);

        var price = new Price(Won.of(10_000), 3, 2, Won.ZERO, Won.ZERO, List.of(), Won.of(50_000), Won.of(8_000));
        assertThat(price.total()).isEqualTo(Won.of(168_000));
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "7, 10500", "8, 12000"})
    void theWeeklyDiscountIsOnAllDaysOnceThereAreSeven(int days, long discount) {
        Price price = Price.of(lent(), wish(days, 1));
        assertThat(price.discount()).isEqualTo(Won.of(discount));
        assertThat(price.total()).isEqualTo(Won.of(days * 10_000L - discount + 50_000));
    }

    @Test
    void whatMadangKeepsAndWhatTheHostGetsMakeUpWhatIsPaidWithoutTheDeposit() {
        var price = new Price(Won.of(3_333), 7, 1, Won.ZERO, Won.of(1), List.of(stove), Won.of(50_000), Won.of(4_000));
        assertThat(price.fee()).isEqualTo(Won.of(2_633));
        assertThat(price.net().plus(price.fee())).isEqualTo(price.total().minus(price.deposit()));
    }

    @Test
    void aDayWithAPriceOfItsOwnCostsThatForEachUnitAndIsDiscountedLikeTheOthers() {
        Listing listing = lent();
        listing.priceSpecially(DayPeriod.ofDays(LocalDate.of(2026, 12, 2), 2), Won.of(25_000), TODAY);
        Price two = Price.of(listing, wish(3, 2));
        assertThat(two.usual()).isEqualTo(Won.of(60_000));
        assertThat(two.special()).isEqualTo(Won.of(60_000));
        assertThat(two.rent()).isEqualTo(Won.of(120_000));
        assertThat(two.total()).isEqualTo(Won.of(220_000));
        assertThat(Price.of(listing, wish(7, 1)).discount()).isEqualTo(Won.of(15_000));

        listing.priceSpecially(DayPeriod.ofDays(LocalDate.of(2026, 12, 3), 5), Won.of(4_000), TODAY);
        assertThat(Price.of(listing, wish(3, 1)).rent())
                .as("usual, dear, cheap: the later word counts for its days alone")
                .isEqualTo(Won.of(10_000 + 25_000 + 4_000));
        listing.priceAsUsual(DayPeriod.ofDays(LocalDate.of(2026, 12, 4), 1));
        assertThat(listing.specialPrices(LocalDate.of(2026, 12, 1)))
                .extracting(SpecialPrice::fromDay, SpecialPrice::lastDay)
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 2)),
                        tuple(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 3)),
                        tuple(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 7)));
    }

    @Test
    void aDayCostsNoLessThanAnyOtherMay() {
        Listing listing = lent();
        DayPeriod day = DayPeriod.ofDays(LocalDate.of(2026, 12, 2), 1);
        assertThatThrownBy(() -> listing.priceSpecially(day, Won.of(999), TODAY))
                .isInstanceOf(Refusal.class);
        assertThat(listing.specialPrices(LocalDate.of(2026, 12, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1", "19, 1", "20, 2", "99999, 9999"})
    void ofTheFeeAFractionOfAWonIsTheHosts(long income, long fee) {
        var price = new Price(Won.of(income), 1, 1, Won.ZERO, Won.ZERO, List.of(), Won.ZERO, Won.ZERO);
        assertThat(price.fee()).isEqualTo(Won.of(fee));
        assertThat(price.net()).isEqualTo(Won.of(income - fee));
    }

    @Test
    void ofTheDiscountAFractionOfAWonIsTheHosts() {
        Price price =
                Price.of(new PlainRental().perDay(1_007).weeklyDiscount(33).listing(), wish(7, 1));
        assertThat(price.rent()).isEqualTo(Won.of(7_049));
        assertThat(price.discount()).as("33 percent are 2,326.17").isEqualTo(Won.of(2_326));
    }

    @Test
    void theWeeklyDiscountIsOnAllUnitsAndOnNothingElse() {
        PlainRental rental = new PlainRental()
                .weeklyDiscount(10)
                .option("버너", 3_000, 20_000)
                .postage(4_000, true)
                .days(7)
                .units(3);
        Price price = Price.of(rental.listing(), rental.wish());
        assertThat(price.discount()).isEqualTo(Won.of(21_000));
        assertThat(price.options()).isEqualTo(Won.of(3_000));
        assertThat(price.deposit()).isEqualTo(Won.of(3 * 50_000 + 20_000));
    }

    @Test
    void madangTakesNothingOfPostageAndDeposit() {
        var price = new Price(Won.of(10_000), 1, 1, Won.ZERO, Won.ZERO, List.of(), Won.of(90_000), Won.of(5_000));
        assertThat(price.fee()).isEqualTo(Won.of(1_000));
        assertThat(price.net()).isEqualTo(Won.of(14_000));
    }

    /** Two thousand prices at random, always the same ones. */
    @Test
    void whateverIsAskedForAllLinesAddUpAndNoneIsNegative() {
        var chance = new Random(20_261_130);
        for (int i = 0; i < 2_000; i++) {
            PlainRental rental = anyRental(chance);
            Price price = Price.of(rental.listing(), rental.wish());
            Won income = price.rent().minus(price.discount()).plus(price.options());

            assertThat(List.of(
                            price.rent(), price.discount(), price.options(), price.deposit(), price.fee(), price.net()))
                    .as("%s", price)
                    .allMatch(line -> line.compareTo(Won.ZERO) >= 0);
            assertThat(price.discount()).as("%s", price).isLessThanOrEqualTo(price.rent());
            assertThat(price.fee().plus(price.net())).as("%s", price).isEqualTo(income.plus(price.postage()));
            assertThat(price.total())
                    .as("%s", price)
                    .isEqualTo(income.plus(price.postage()).plus(price.deposit()));
            assertThat(income.amount() - price.fee().times(10).amount())
                    .as("%s", price)
                    .isBetween(0L, 9L);
            assertThat(rental.paid().price())
                    .as("what is asked for is what is charged")
                    .isEqualTo(price);
        }
    }

    private static PlainRental anyRental(Random chance) {
        HandOver[] ways = HandOver.values();
        PlainRental rental = new PlainRental()
                .perDay(1_000 + chance.nextLong(200_000))
                .weeklyDiscount(chance.nextInt(91))
                .deposit(chance.nextLong(500_000))
                .postage(chance.nextLong(10_000), chance.nextBoolean())
                .by(ways[chance.nextInt(ways.length)], ways[chance.nextInt(ways.length)])
                .units(1 + chance.nextInt(5))
                .days(1 + chance.nextInt(30));
        for (int i = chance.nextInt(4); i > 0; i--) {
            rental.option("옵션 " + i, chance.nextLong(20_000), chance.nextLong(50_000));
        }
        return rental;
    }

    @Test
    void whatIsOverDoesNotCountAmongThePricesThatADayMayHave() {
        Listing listing = lent();
        for (int i = 0; i < 30; i++) {
            listing.priceSpecially(DayPeriod.ofDays(TODAY.plusDays(2 * i), 1), Won.of(25_000), TODAY);
        }
        DayPeriod more = DayPeriod.ofDays(TODAY.plusDays(90), 1);
        assertThatThrownBy(() -> listing.priceSpecially(more, Won.of(25_000), TODAY))
                .isInstanceOf(Refusal.class);

        Listing later = lent();
        for (int i = 0; i < 30; i++) {
            later.priceSpecially(DayPeriod.ofDays(TODAY.plusDays(2 * i), 1), Won.of(25_000), TODAY);
        }
        later.priceSpecially(more, Won.of(30_000), TODAY.plusDays(3));
        assertThat(later.specialPrices(TODAY))
                .hasSize(29)
                .last()
                .extracting(SpecialPrice::price)
                .isEqualTo(Won.of(30_000));
    }

    private static Listing lent() {
        Instant now = Instant.parse("2026-11-30T00:00:00Z");
        Listing listing = Listing.draft(UUID.randomUUID(), UUID.randomUUID(), now);
        listing.describe(new ListingDetails("", "", "", "", "", new MapPoint(0, 0), terms(), List.of()), now);
        return listing;
    }

    private static Terms terms() {
        return new Terms(
                Won.of(10_000),
                15,
                Won.of(50_000),
                true,
                true,
                1,
                30,
                0,
                0,
                false,
                CancellationPolicy.FLEXIBLE,
                Postage.NONE);
    }

    private static BookingRequest wish(int days, int units) {
        return new BookingRequest(
                UUID.randomUUID(),
                DayPeriod.ofDays(LocalDate.of(2026, 12, 1), days),
                units,
                new TreeSet<>(),
                IN_PERSON,
                IN_PERSON);
    }
}
