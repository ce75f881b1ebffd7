package dev.madang.pass.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LotTest {

    @Test
    void aPassOfTheBonusIsWorthAsMuchAsAnyOther() {
        assertThat(lot(220, 200_000, 0).worth(1)).isEqualTo(Won.of(909));
        assertThat(lot(345, 300_000, 0).worth(345)).isEqualTo(Won.of(300_000));
        assertThat(lot(10, 10_000, 3).worth(7)).isEqualTo(Won.of(7_000));
    }

    @RepeatedTest(20)
    void inWhateverPartsTheyGoBackAllTogetherAreWorthTheirPrice() {
        var random = new Random();
        int passes = 1 + random.nextInt(345);
        long price = 1 + random.nextInt(300_000);
        long back = 0;
        int refunded = 0;
        while (refunded < passes) {
            int part = 1 + random.nextInt(passes - refunded);
            back += lot(passes, price, refunded).worth(part).amount();
            refunded += part;
        }
        assertThat(back).as("%d passes for %d won", passes, price).isEqualTo(price);
    }

    private static Lot lot(int passes, long price, int refunded) {
        return new Lot(
                UUID.randomUUID(),
                UUID.randomUUID(),
                passes,
                Won.of(price),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                passes - refunded,
                refunded);
    }
}
