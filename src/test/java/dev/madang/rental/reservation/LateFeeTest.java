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
}
