package dev.madang.rental.quote;

import static dev.madang.rental.listing.HandOver.IN_PERSON;
import static dev.madang.rental.listing.HandOver.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.listing.Postage;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.rental.listing.Terms;
import dev.madang.rental.quote.Price.Extra;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

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
        listing.priceSpecially(DayPeriod.ofDays(LocalDate.of(2026, 12, 2), 2), Won.of(25_000));
        Price two = Price.of(listing, wish(3, 2));
        assertThat(two.usual()).isEqualTo(Won.of(60_000));
        assertThat(two.special()).isEqualTo(Won.of(60_000));
        assertThat(two.rent()).isEqualTo(Won.of(120_000));
        assertThat(two.total()).isEqualTo(Won.of(220_000));
        assertThat(Price.of(listing, wish(7, 1)).discount()).isEqualTo(Won.of(15_000));

        listing.priceSpecially(DayPeriod.ofDays(LocalDate.of(2026, 12, 3), 5), Won.of(4_000));
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
        assertThatThrownBy(() -> listing.priceSpecially(day, Won.of(999))).isInstanceOf(Refusal.class);
        assertThat(listing.specialPrices(LocalDate.of(2026, 12, 1))).isEmpty();
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
