package dev.madang.sandbox.demo.cast;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.Categories;
import dev.madang.sandbox.demo.DemoWorld;
import dev.madang.sandbox.demo.DemoWorlds;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoListingsTest {

    private final DemoWorld world = DemoWorlds.at("2026-11-20T03:00:00Z");
    private final List<DemoListing> listings = world.listings();

    @Test
    void thereAreFortyMembersAndMoreThanThreeHundredListings() {
        assertThat(world.members()).hasSize(40);
        assertThat(listings).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void everyKindOfGearCanBeRented() {
        var categories = new Categories();
        assertThat(categories.tops().stream()
                        .flatMap(top -> categories.under(top.code()).stream())
                        .map(category -> category.code()))
                .isSubsetOf(listings.stream()
                        .map(listing -> listing.good().category())
                        .toList());
    }

    @Test
    void everySidoHasSomethingAndSeoulAndGyeonggiHaveMost() {
        Map<String, Long> bySido = listings.stream().collect(groupingBy(this::sido, counting()));
        assertThat(bySido.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        new Regions().sidos().stream().map(Region::code).toList());
        assertThat(bySido.get("seoul") + bySido.get("gyeonggi")).isGreaterThan(listings.size() * 4L / 10);
    }

    @Test
    void theDemoHostHasAboutEight() {
        assertThat(listings.stream().filter(listing -> listing.host().code().equals("host")))
                .hasSizeBetween(7, 9);
    }

    @Test
    void nobodyLendsWhatTheyDoNotLove() {
        assertThat(listings)
                .allSatisfy(listing -> assertThat(listing.host().loves())
                        .contains(listing.good().topCategory()));
    }

    @Test
    void neighboursOnTheListAreOfDifferentCategories() {
        assertThat(IntStream.range(1, listings.size()))
                .allMatch(i -> !listings.get(i)
                        .good()
                        .topCategory()
                        .equals(listings.get(i - 1).good().topCategory()));
    }

    @Test
    void noTwoListingsSayTheSame() {
        assertThat(listings).extracting(listing -> listing.good().title()).doesNotHaveDuplicates();
        assertThat(listings).extracting(DemoListing::description).doesNotHaveDuplicates();
    }

    @Test
    void whatTheTextSaysOfThePlaceIsTrue() {
        assertThat(listings.stream().filter(listing -> listing.good().sido() != null))
                .isNotEmpty()
                .allSatisfy(listing ->
                        assertThat(sido(listing)).isEqualTo(listing.good().sido()));
    }

    @Test
    void termsAreWithinWhatAListingMaySay() {
        assertThat(listings).allSatisfy(listing -> {
            assertThat(listing.inPerson() || listing.parcel()).isTrue();
            assertThat(listing.minDays()).isBetween(1, listing.maxDays());
            assertThat(listing.good().title()).hasSizeBetween(6, 60);
            assertThat(listing.description()).hasSizeBetween(30, 2000);
            assertThat(listing.publishedAt()).isBefore(world.now());
            assertThat(listing.region().point().kilometresTo(listing.point())).isLessThan(2);
        });
    }

    @Test
    void everyListingHasTwoToFourPictures() {
        assertThat(listings).allSatisfy(listing -> assertThat(listing.photos()).hasSizeBetween(2, 4));
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(DemoWorlds.at("2026-11-20T03:00:00Z").listings()).isEqualTo(listings);
    }

    private String sido(DemoListing listing) {
        return Objects.requireNonNullElse(
                listing.region().parent(), listing.region().code());
    }
}
