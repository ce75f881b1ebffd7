package dev.madang.rental.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.search.PriceBand;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Regions;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the search counts, finds and pages, held against what the database says by brute force. */
@MadangTest
@TestPropertySource(properties = "madang.guest-pages.kept-for=1s")
@TestInstance(Lifecycle.PER_CLASS)
class FacetsAndDaysTest {

    private static final int LISTINGS = 90;

    @Autowired
    Gear gear;

    @Autowired
    ListingSearch search;

    @Autowired
    Categories categories;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    final Random random = new Random(7);

    @BeforeAll
    void lendMany() {
        UUID host = gear.host();
        LocalDate today = LocalDate.now(clock);
        String[] kinds = {"camping-tent", "camping-tarp", "music-guitar", "photo-lens"};
        String[] places = {"seoul-mapo", "seoul-jongno", "busan-haeundae", "sejong"};
        for (int i = 0; i < LISTINGS; i++) {
            var listing = gear.listing(host)
                    .title("무작위 장비 " + i)
                    .category(kinds[random.nextInt(kinds.length)])
                    .region(places[random.nextInt(places.length)])
                    .pricePerDay(1_000L * (1 + random.nextInt(60)))
                    .weeklyDiscount(random.nextInt(40))
                    .days(1 + random.nextInt(3), 4 + random.nextInt(10))
                    .noticeDays(random.nextInt(6))
                    .bufferDays(random.nextInt(3))
                    .units(1 + random.nextInt(3));
            switch (random.nextInt(3)) {
                case 0 -> listing.inPersonOnly();
                case 1 -> listing.parcelOnly();
                default -> {}
            }
            UUID id = random.nextInt(10) == 0 ? listing.pause() : listing.publish();
            if (random.nextBoolean()) {
                var days = DayPeriod.ofDays(today.plusDays(2 + random.nextInt(5)), 1 + random.nextInt(12));
                gear.priceSpecially(id, days, 1_000L * (1 + random.nextInt(60)));
                gear.priceSpecially(id, DayPeriod.ofDays(days.to(), 2), 1_000L * (1 + random.nextInt(60)));
            }
            for (UUID unit : gear.units(id)) {
                for (int from = 1 + random.nextInt(6); from < 40; from += 6 + random.nextInt(8)) {
                    gear.blockUnit(id, unit, DayPeriod.ofDays(today.plusDays(from), 1 + random.nextInt(5)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCountIsTheDatabasesUnderAllOtherFilters(int seed) {
        ListingCriteria criteria = anyCriteria(new Random(seed));
        FoundListings found = search.find(criteria);

        assertThat(found.total()).isEqualTo(inDatabase(criteria).size());
        for (var category : categories.tops()) {
            var under = new ArrayList<>(categories.under(category.code()));
            under.add(category);
            for (var choice : under) {
                assertThat(found.facets().ofCategory(choice.code()))
                        .as(choice.code())
                        .isEqualTo(inDatabase(withCategory(criteria, choice.code()))
                                .size());
            }
        }
        for (String code :
                List.of("seoul", "seoul-mapo", "seoul-jongno", "busan", "busan-haeundae", "sejong", "jeju")) {
            assertThat(found.facets().ofRegion(code))
                    .as(code)
                    .isEqualTo(inDatabase(withRegion(criteria, code)).size());
        }
        for (PriceBand band : Facets.PRICES) {
            assertThat(found.facets().ofPrice(band))
                    .as(band.toString())
                    .isEqualTo(inDatabase(withPrice(criteria, band)).size());
        }
        for (HandOver way : HandOver.values()) {
            assertThat(found.facets().ofHandOver(way))
                    .as(way.name())
                    .isEqualTo(inDatabase(withHandOver(criteria, way)).size());
        }
    }

    @Test
    void onAnyDaysExactlyThoseAreFoundThatCanBeHad() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        for (int i = 0; i < 60; i++) {
            var days = DayPeriod.ofDays(tomorrow.plusDays(random.nextInt(30)), 1 + random.nextInt(14));
            assertThat(allPages(ListingCriteria.freeOn(days, null)))
                    .as(days.toString())
                    .containsExactlyInAnyOrderElementsOf(inDatabase(ListingCriteria.freeOn(days, null)));
        }
    }

    @Test
    void onAnyDaysWhatCostsLessThenComesFirst() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        for (int i = 0; i < 30; i++) {
            var days = DayPeriod.ofDays(tomorrow.plusDays(random.nextInt(20)), 1 + random.nextInt(9));
            var criteria =
                    new ListingCriteria("", null, null, null, null, null, days, null, null, ListingSort.PRICE, 1);
            assertThat(allPages(criteria).stream().map(id -> rent(id, days)).toList())
                    .as(days.toString())
                    .isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIT", "NEWEST", "PRICE"})
    void pagesHaveNoGapsAndNoRepeats(ListingSort sort) {
        ListingCriteria criteria = page(sort, 1);
        List<UUID> all = allPages(criteria);
        assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inDatabase(criteria));
    }

    private List<UUID> allPages(ListingCriteria first) {
        int pages = search.find(first).pages();
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page -> search.find(onPage(first, page)).ids())
                .flatMap(List::stream)
                .toList();
    }

    /** Row by row, day by day, without any of the search's own statements. */
    private Set<UUID> inDatabase(ListingCriteria criteria) {
        return jdbc
                .sql("SELECT * FROM listing WHERE status = 'PUBLISHED'")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    var category = criteria.category();
                    var region = criteria.region();
                    long price = criteria.days() == null
                            ? row.getLong("price_per_day")
                            : rent(id, criteria.days()) / criteria.days().days();
                    boolean meets = (category == null
                                    || row.getString("category").equals(category.code())
                                    || row.getString("category").startsWith(category.code() + "-"))
                            && (region == null
                                    || row.getString("region").equals(region.code())
                                    || row.getString("region").startsWith(region.code() + "-"))
                            && (criteria.minPrice() == null
                                    || price >= criteria.minPrice().amount())
                            && (criteria.maxPrice() == null
                                    || price <= criteria.maxPrice().amount())
                            && (criteria.handOver() == null
                                    || row.getBoolean(criteria.handOver() == HandOver.PARCEL ? "parcel" : "in_person"))
                            && (criteria.days() == null
                                    || allows(
                                            criteria.days(),
                                            row.getInt("min_days"),
                                            row.getInt("max_days"),
                                            row.getInt("notice_days")));
                    return meets ? id : null;
                })
                .list()
                .stream()
                .filter(id ->
                        id != null && (criteria.days() == null || hasUnitFree(id, withBuffer(id, criteria.days()))))
                .collect(toSet());
    }

    private long rent(UUID listing, DayPeriod days) {
        record Terms(long perDay, int discount) {}
        Terms terms = jdbc.sql("SELECT price_per_day, weekly_discount FROM listing WHERE id = ?")
                .param(listing)
                .query((row, number) -> new Terms(row.getLong(1), row.getInt(2)))
                .single();
        long rent = days.stream()
                .mapToLong(day -> priceOf(listing, day, terms.perDay()))
                .sum();
        return days.days() < 7 ? rent : rent - rent * terms.discount() / 100;
    }

    private long priceOf(UUID listing, LocalDate day, long usual) {
        return jdbc.sql("SELECT price FROM listing_special_price WHERE listing_id = ? AND ? >= from_day AND ? < to_day")
                .params(listing, day, day)
                .query(Long.class)
                .optional()
                .orElse(usual);
    }

    private boolean allows(DayPeriod days, int min, int max, int notice) {
        return days.days() >= min
                && days.days() <= max
                && !days.from().isBefore(LocalDate.now(clock).plusDays(notice));
    }

    private DayPeriod withBuffer(UUID listing, DayPeriod days) {
        int buffer = jdbc.sql("SELECT buffer_days FROM listing WHERE id = ?")
                .param(listing)
                .query(Integer.class)
                .single();
        return new DayPeriod(days.from(), days.to().plusDays(buffer));
    }

    private boolean hasUnitFree(UUID listing, DayPeriod days) {
        return gear.units(listing).stream().anyMatch(unit -> {
            Set<LocalDate> taken = new HashSet<>();
            jdbc.sql("SELECT lower(days) AS first, upper(days) AS last FROM occupancy WHERE unit_id = ?")
                    .param(unit)
                    .query((row, number) -> taken.addAll(row.getObject("first", LocalDate.class)
                            .datesUntil(row.getObject("last", LocalDate.class))
                            .toList()))
                    .list();
            return days.stream().noneMatch(taken::contains);
        });
    }

    private ListingCriteria anyCriteria(Random chance) {
        LocalDate from = LocalDate.now(clock).plusDays(1 + chance.nextInt(20));
        return new ListingCriteria(
                "",
                chance.nextBoolean()
                        ? null
                        : categories
                                .find(chance.nextBoolean() ? "camping" : "music-guitar")
                                .orElseThrow(),
                chance.nextBoolean()
                        ? null
                        : regions.find(chance.nextBoolean() ? "seoul" : "seoul-mapo")
                                .orElseThrow(),
                chance.nextBoolean() ? null : Won.of(5_000),
                chance.nextBoolean() ? null : Won.of(40_000),
                chance.nextBoolean() ? null : HandOver.PARCEL,
                chance.nextBoolean() ? null : DayPeriod.ofDays(from, 1 + chance.nextInt(8)),
                null,
                null,
                ListingSort.FIT,
                1);
    }

    private ListingCriteria withCategory(ListingCriteria c, String code) {
        return copy(c, code, codeOf(c.region()), c.minPrice(), c.maxPrice(), c.handOver());
    }

    private ListingCriteria withRegion(ListingCriteria c, String code) {
        return copy(
                c, c.category() == null ? null : c.category().code(), code, c.minPrice(), c.maxPrice(), c.handOver());
    }

    private ListingCriteria withPrice(ListingCriteria c, PriceBand band) {
        String category = c.category() == null ? null : c.category().code();
        return copy(c, category, codeOf(c.region()), band.min(), band.max(), c.handOver());
    }

    private ListingCriteria withHandOver(ListingCriteria c, HandOver way) {
        String category = c.category() == null ? null : c.category().code();
        return copy(c, category, codeOf(c.region()), c.minPrice(), c.maxPrice(), way);
    }

    private static @Nullable String codeOf(dev.madang.shared.@Nullable Region region) {
        return region == null ? null : region.code();
    }

    private ListingCriteria copy(
            ListingCriteria c,
            @Nullable String category,
            @Nullable String region,
            @Nullable Won min,
            @Nullable Won max,
            @Nullable HandOver way) {
        return new ListingCriteria(
                c.q(),
                category == null ? null : categories.find(category).orElseThrow(),
                region == null ? null : regions.find(region).orElseThrow(),
                min,
                max,
                way,
                c.days(),
                null,
                null,
                c.sort(),
                1);
    }

    private static ListingCriteria page(ListingSort sort, int page) {
        return new ListingCriteria("", null, null, null, null, null, null, null, null, sort, page);
    }

    private static ListingCriteria onPage(ListingCriteria c, int page) {
        return new ListingCriteria(
                c.q(),
                c.category(),
                c.region(),
                c.minPrice(),
                c.maxPrice(),
                c.handOver(),
                c.days(),
                c.near(),
                c.radiusKm(),
                c.sort(),
                page);
    }
}
