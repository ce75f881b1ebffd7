package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.shared.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateFeeTest {

    @ParameterizedTest
    @CsvSource({"FLEXIBLE, 10000", "MODERATE, 15000", "STRICT, 20000"})
    void aLateDayCostsMoreTheStricterThePolicy(CancellationPolicy policy, long perDay) {
        LateFee fee = LateFee.of(2, Won.of(10_000), policy, Won.of(1_000_000));
        assertThat(fee.perDay()).isEqualTo(Won.of(perDay));
        assertThat(fee.amount()).isEqualTo(Won.of(2 * perDay));
        assertThat(fee.isCapped()).isFalse();
    }

    @Test
    void itNeverExceedsTheDeposit() {
        LateFee fee = LateFee.of(30, Won.of(10_000), CancellationPolicy.STRICT, Won.of(50_000));
        assertThat(fee.amount()).isEqualTo(Won.of(50_000));
        assertThat(fee.isCapped()).isTrue();
    }

    @Test
    void whatIsInTimeCostsNothing() {
        assertThat(LateFee.of(0, Won.of(10_000), CancellationPolicy.STRICT, Won.of(50_000))
                        .amount())
                .isEqualTo(Won.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-10T09:00, 0",
        "2026-12-12T23:59, 0",
        "2026-12-13T00:00, 1",
        "2026-12-13T23:59, 1",
        "2026-12-14T00:00, 2"
    })
    void everyDayCountsThatIsBegunAfterTheDayOfTheReturn(String returned, int days) {
        Reservation inUse = new PlainRental().units(2).deposit(100_000).handedOver();
        LateFee fee = LateFee.of(inUse, PlainRental.seoul(returned));
        assertThat(fee.days()).isEqualTo(days);
        assertThat(fee.amount()).as("of both units").isEqualTo(Won.of(days * 20_000L));
    }

    @Test
    void anExtensionPutsTheDayOfTheReturnOffAndChangesNoPrice() {
        Reservation inUse = new PlainRental().handedOver();
        inUse.extend(PlainRental.TO.plusDays(3), Won.of(25_000), PlainRental.seoul("2026-12-11T12:00"));
        assertThat(LateFee.of(inUse, PlainRental.seoul("2026-12-15T23:59")).days())
                .isZero();
        LateFee late = LateFee.of(inUse, PlainRental.seoul("2026-12-16T00:00"));
        assertThat(late.days()).isEqualTo(1);
        assertThat(late.perDay()).as("what a day cost when it was asked for").isEqualTo(Won.of(10_000));
    }

    @ParameterizedTest
    @CsvSource({"50000, false", "49999, true"})
    void itIsCappedOnceItWouldBeMoreThanTheDeposit(long deposit, boolean capped) {
        LateFee fee = LateFee.of(5, Won.of(10_000), CancellationPolicy.FLEXIBLE, Won.of(deposit));
        assertThat(fee.amount()).isEqualTo(Won.of(deposit));
        assertThat(fee.isCapped()).isEqualTo(capped);
    }

    @Test
    void whatIsTakenOutOfTheDepositIsNoLongerThereToClaim() {
        assertThat(new PlainRental().returned(20_000).charge().claimable()).isEqualTo(Won.of(30_000));
        assertThat(new PlainRental().returned(50_000).charge().claimable()).isEqualTo(Won.ZERO);
    }
}
