package dev.madang.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.rental.listing.Listings;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class GearTest {

    @Autowired
    Gear gear;

    @Autowired
    Listings listings;

    @Test
    void aListingIsWhatWasSaid() {
        UUID id = gear.listing(gear.host())
                .title("카약")
                .pricePerDay(25_000)
                .units(3)
                .option("노", 1_000, 0)
                .photos(2)
                .publish();

        assertThat(listings.findById(id)).hasValueSatisfying(listing -> {
            assertThat(listing.title()).isEqualTo("카약");
            assertThat(listing.terms().pricePerDay()).isEqualTo(Won.of(25_000));
            assertThat(listing.isPublished()).isTrue();
            assertThat(listing.coverId()).isNotNull();
        });
        assertThat(gear.units(id)).hasSize(3);
        assertThat(gear.options(id)).hasSize(1);
    }

    @Test
    void blockedDaysAreTaken() {
        UUID id = gear.listing(gear.host()).units(2).publish();

        gear.block(id, DayPeriod.ofDays(LocalDate.of(2030, 5, 1), 3));

        assertThatThrownBy(() -> gear.block(id, DayPeriod.ofDays(LocalDate.of(2030, 5, 3), 1)))
                .hasMessageContaining("occupancy_no_overlap");
    }
}
