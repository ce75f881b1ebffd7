package dev.madang.rental.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.CancellationRefund;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationPolicyTest {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 20);

    @ParameterizedTest
    @CsvSource({
        "FLEXIBLE, 30, 100",
        "FLEXIBLE, 1, 100",
        "FLEXIBLE, 0, 50",
        "FLEXIBLE, -1, 50",
        "MODERATE, 30, 100",
        "MODERATE, 5, 100",
        "MODERATE, 4, 50",
        "MODERATE, 1, 50",
        "MODERATE, 0, 0",
        "STRICT, 30, 50",
        "STRICT, 7, 50",
        "STRICT, 6, 0",
        "STRICT, 0, 0"
    })
    void thePolicySaysHowMuchOfTheRentComesBack(CancellationPolicy policy, int daysBefore, int percent) {
        assertThat(policy.percentOn(FIRST_DAY.minusDays(daysBefore), FIRST_DAY)).isEqualTo(percent);
    }

    @Test
    void aStepLastsUntilADay() {
        assertThat(CancellationPolicy.MODERATE.steps().getFirst().until(FIRST_DAY))
                .isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void depositAndOptionsComeBackWholeAndNoWonTooManyOfTheRent() {
        var price = new Price(
                Won.of(3_333),
                7,
                1,
                Won.ZERO,
                Won.of(1),
                List.of(new Price.Extra(UUID.randomUUID(), "버너", Won.of(500), Won.of(1_000))),
                Won.of(50_000),
                Won.ZERO);
        var refund = CancellationRefund.of(price, 50);
        assertThat(refund.rent()).isEqualTo(Won.of(23_330));
        assertThat(refund.rentBack()).isEqualTo(Won.of(11_665));
        assertThat(refund.options()).isEqualTo(Won.of(500));
        assertThat(refund.deposit()).isEqualTo(Won.of(51_000));
        assertThat(refund.total().plus(refund.kept())).isEqualTo(price.total());
    }
}
