package dev.madang.settlement.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.settlement.month.Tally.Line;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final UUID KEY = new UUID(1, 2);

    /** A share below nothing, too, when more was taken back than earned; fractions of a won are Madang's loss. */
    @ParameterizedTest
    @CsvSource({"0, 1000, 100, 91, 9, 900", "-300, 1000, 109, 100, 9, 591", "0, -1000, -100, -90, -10, -900"})
    void theTaxIsPartOfTheShare(long opening, long amount, long share, long fee, long vat, long payout) {
        Figures figures = tallied(line(amount, share)).figures(Won.of(opening));

        assertThat(figures.fee()).isEqualTo(Won.of(fee));
        assertThat(figures.vat()).isEqualTo(Won.of(vat));
        assertThat(figures.payout()).isEqualTo(Won.of(payout));
        assertThat(figures.carried()).isEqualTo(Won.of(Math.min(0, payout)));
    }

    @Test
    void oneWonMoreOrAnotherOrderIsAnotherChecksum() {
        Line one = line(100, 10);
        Line other = line(200, 20);

        assertThat(checksum(one, other))
                .isEqualTo(checksum(one, other))
                .isNotEqualTo(checksum(other, one))
                .isNotEqualTo(checksum(one, line(201, 20)))
                .isNotEqualTo(checksum(one, line(200, 21)))
                .isNotEqualTo(checksum(one));
    }

    @Test
    void whatDoesNotFitIsRefusedRatherThanWrong() {
        Tally tally = tallied(line(Long.MAX_VALUE, 0));

        assertThatThrownBy(() -> tally.add(line(1, 0))).isInstanceOf(ArithmeticException.class);
    }

    private static String checksum(Line... lines) {
        return tallied(lines).figures(Won.ZERO).checksum();
    }

    private static Tally tallied(Line... lines) {
        var tally = new Tally();
        List.of(lines).forEach(tally::add);
        return tally;
    }

    private static Line line(long amount, long share) {
        return new Line("order", KEY, "sold", Instant.EPOCH, 0, Won.of(amount), Won.of(share));
    }
}
