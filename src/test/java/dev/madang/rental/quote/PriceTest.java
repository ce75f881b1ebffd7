package dev.madang.rental.quote;

import static dev.madang.rental.listing.HandOver.IN_PERSON;
import static dev.madang.rental.listing.HandOver.PARCEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.Postage;
import dev.madang.rental.quote.Price.Extra;
import dev.madang.shared.Won;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceTest {

    final Extra stove = new Extra(UUID.randomUUID(), "버너", Won.of(3_000), Won.of(20_000));

    @Test
    void rentIsPaidByTheDayAndTheUnit() {
        var price = new Price(Won.of(10_000), 3, 2, Won.ZERO, List.of(), Won.of(50_000), Won.ZERO);
        assertThat(price.rent()).isEqualTo(Won.of(60_000));
        assertThat(price.deposit()).isEqualTo(Won.of(100_000));
        assertThat(price.total()).isEqualTo(Won.of(160_000));
    }

    @Test
    void optionsArePaidOnceWhateverTheDaysAndUnits() {
        var price = new Price(Won.of(10_000), 3, 2, Won.of(6_000), List.of(stove), Won.of(50_000), Won.ZERO);
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

        var price = new Price(Won.of(10_000), 3, 2, Won.ZERO, List.of(), Won.of(50_000), Won.of(8_000));
        assertThat(price.total()).isEqualTo(Won.of(168_000));
    }
}
