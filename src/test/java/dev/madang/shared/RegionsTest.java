package dev.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private final Regions regions = new Regions();

    @Test
    void thereAreSeventeenSidos() {
        assertThat(regions.sidos())
                .hasSize(17)
                .extracting(Region::ko)
                .startsWith("서울", "부산")
                .endsWith("제주");
    }

    @Test
    void thereAreTwoHundredTwentyNinePlacesWithSejongAsItsOwn() {
        assertThat(regions.places()).hasSize(229).extracting(Region::code).contains("sejong", "seoul-mapo");
    }

    @Test
    void everySidoButSejongHasChildren() {
        assertThat(regions.sidos())
                .allSatisfy(sido -> assertThat(regions.sigungu(sido.code()).isEmpty())
                        .as(sido.code())
                        .isEqualTo(sido.code().equals("sejong")));
    }

    @Test
    void aSigunguIsNamedAfterItsSidoInTheCode() {
        assertThat(regions.sigungu("gangwon"))
                .hasSize(18)
                .allSatisfy(region -> assertThat(region.code()).startsWith("gangwon-"));
    }

    @Test
    void everyCodeIsASlug() {
        assertThat(regions.places()).extracting(Region::code).allMatch(code -> code.matches("[a-z]+(-[a-z]+)?"));
    }

    @Test
    void everyPlaceLiesInKorea() {
        assertThat(regions.places()).allSatisfy(place -> {
            assertThat(place.lat()).as(place.code()).isBetween(33.0, 38.7);
            assertThat(place.lng()).as(place.code()).isBetween(124.5, 131.0);
        });
    }

    @Test
    void noTwoPlacesShareAPoint() {
        assertThat(regions.places())
                .extracting(place -> List.of(place.lat(), place.lng()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theHanRiverParkAtMangwonIsInMapo() {
        assertThat(regions.nearest(37.5550, 126.8950).code()).isEqualTo("seoul-mapo");
    }

    @Test
    void theGovernmentComplexAtSejongIsInSejong() {
        assertThat(regions.nearest(36.5041, 127.2650).code()).isEqualTo("sejong");
    }

    @Test
    void neighboursComeNearestFirstAndBeginWithThePlaceItself() {
        assertThat(regions.neighbours("seoul-mapo", 6))
                .extracting(Region::code)
                .startsWith("seoul-mapo", "seoul-seodaemun")
                .contains("seoul-eunpyeong", "seoul-gangseo")
                .doesNotContain("seoul-gangnam", "seoul");
    }

    @Test
    void anUnknownPlaceHasNoNeighbours() {
        assertThat(regions.neighbours("atlantis", 100)).isEmpty();
    }

    @Test
    void theWayFromSeoulToBusanIsThreeHundredTwentyFiveKilometres() {
        Region seoul = regions.find("seoul").orElseThrow();
        Region busan = regions.find("busan").orElseThrow();
        assertThat(seoul.kilometresTo(busan.lat(), busan.lng())).isCloseTo(325, within(2.0));
    }

    @Test
    void aSidoContainsItselfAndItsSigungu() {
        assertThat(regions.contains("seoul", "seoul")).isTrue();
        assertThat(regions.contains("seoul", "seoul-mapo")).isTrue();
        assertThat(regions.contains("busan", "seoul-mapo")).isFalse();
        assertThat(regions.contains("seoul", "atlantis")).isFalse();
    }

    @Test
    void namesFollowTheReadersLanguage() {
        assertThat(regions.fullName("seoul-mapo", Locale.KOREAN)).isEqualTo("서울 마포구");
        assertThat(regions.fullName("seoul-mapo", Locale.ENGLISH)).isEqualTo("Mapo-gu, Seoul");
        assertThat(regions.fullName("sejong", Locale.KOREA)).isEqualTo("세종");
        assertThat(regions.fullName("atlantis", Locale.KOREAN)).isEmpty();
    }
}
