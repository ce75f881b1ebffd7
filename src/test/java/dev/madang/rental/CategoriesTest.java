package dev.madang.rental;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CategoriesTest {

    private final Categories categories = new Categories();

    @Test
    void thereAreTwelveOnTheFirstLevel() {
        assertThat(categories.tops())
                .extracting(Category::code)
                .containsExactly(
                        "camping", "hiking", "cycling", "water", "winter", "photo", "music", "ball", "fitness", "craft",
                        "party", "travel");
    }

    @Test
    void eachHoldsFourToSix() {
        assertThat(categories.tops())
                .allSatisfy(top -> assertThat(categories.under(top.code()))
                        .hasSizeBetween(4, 6)
                        .allSatisfy(category -> assertThat(category.code()).matches(top.code() + "-[a-z]+")));
    }

    @Test
    void theFirstLevelContainsItselfAndWhatItHolds() {
        assertThat(categories.contains("camping", "camping")).isTrue();
        assertThat(categories.contains("camping", "camping-tent")).isTrue();
        assertThat(categories.contains("hiking", "camping-tent")).isFalse();
        assertThat(categories.contains("camping", "camping-castle")).isFalse();
    }

    @Test
    void namesFollowTheReadersLanguage() {
        Category tent = categories.find("camping-tent").orElseThrow();
        assertThat(tent.name(Locale.KOREA)).isEqualTo("텐트");
        assertThat(tent.name(Locale.UK)).isEqualTo("Tents");
    }
}
