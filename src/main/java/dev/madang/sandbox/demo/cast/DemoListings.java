package dev.madang.sandbox.demo.cast;

import static java.util.Comparator.comparingDouble;

import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** Gives every good a host who loves its kind, a place near them, and terms. */
public final class DemoListings {

    private static final Duration AGE_OF_THE_OLDEST = Duration.ofDays(200);

    private static final List<String> PLACES =
            List.of("%s청 정문 앞", "%s청 후문 주차장", "%s 중앙도서관 입구", "%s 체육센터 로비", "%s 우체국 앞", "%s청 민원실 앞 벤치");

    /** Small enough for a parcel. */
    private static final Set<String> FITS_A_PARCEL = Set.of(
            "camping-lantern",
            "camping-sleeping",
            "camping-cooking",
            "hiking-backpack",
            "hiking-boots",
            "hiking-poles",
            "hiking-jacket",
            "hiking-climbing",
            "cycling-gear",
            "water-snorkel",
            "water-wetsuit",
            "water-vest",
            "winter-wear",
            "winter-skate",
            "photo-camera",
            "photo-lens",
            "photo-drone",
            "photo-action",
            "photo-tripod",
            "music-wind",
            "ball-tennis",
            "ball-badminton",
            "ball-baseball",
            "fitness-recovery",
            "fitness-yoga",
            "craft-leather",
            "craft-painting",
            "craft-tools",
            "party-boardgame",
            "party-console",
            "party-decor",
            "party-projector",
            "travel-suitcase",
            "travel-picnic");

    private static final List<String> DRIES = List.of("camping-tent", "camping-sleeping", "water-");

    private final Regions regions;
    private final Instant now;
    private final List<DemoMember> members;
    private final List<String> remarks = DemoText.of("remarks.txt").lines().toList();
    private final Map<DemoMember, Integer> lends = new HashMap<>();
    private boolean tentIsLent;

    private DemoListings(Regions regions, List<DemoMember> members, Instant now) {
        this.regions = regions;
        this.members = members;
        this.now = now;
    }

    /** All listings, the newest first; the same every time but for the instants, which lie before {@code now}. */
    public static List<DemoListing> compose(
            Categories categories, Regions regions, List<DemoMember> members, Instant now) {
        List<Good> goods = mixed(categories);
        var composing = new DemoListings(regions, members, now);
        var listings = new ArrayList<DemoListing>();
        for (Good good : goods) {
            listings.add(composing.listing(good, listings.size(), goods.size()));
        }
        return List.copyOf(listings);
    }

    /** The goods of all categories, each category shuffled and spread evenly over the whole. */
    private static List<Good> mixed(Categories categories) {
        record Placed(Good good, double at) {}
        var placed = new ArrayList<Placed>();
        for (Category top : categories.tops()) {
            var goods = new ArrayList<>(Good.of(top.code()));
            Collections.shuffle(goods, new Random(goods.size()));
            for (int i = 0; i < goods.size(); i++) {
                placed.add(new Placed(goods.get(i), (i + 0.5) / goods.size()));
            }
        }
        return placed.stream()
                .sorted(comparingDouble(Placed::at))
                .map(Placed::good)
                .toList();
    }

    private DemoListing listing(Good good, int number, int of) {
        var chance = new SplittableRandom(number);
        DemoMember host = hostOf(good);
        Region region = regionNear(host, chance);
        boolean parcel = FITS_A_PARCEL.contains(good.category()) && chance.nextInt(3) > 0;
        boolean precious = good.deposit().amount() >= 150_000;
        return new DemoListing(
                number,
                host,
                good,
                description(good, chance),
                region,
                pick(PLACES, chance).formatted(region.ko()),
                near(region, chance),
                pick(List.of(0, 10, 10, 15, 20, 20, 30), chance),
                !parcel || chance.nextInt(6) > 0,
                parcel,
                pick(precious ? List.of(1, 1, 2, 2, 3) : List.of(1, 1, 1, 1, 2), chance),
                pick(List.of(7, 14, 14, 30, 30, 60), chance),
                pick(precious ? List.of(1, 1, 2, 3) : List.of(0, 0, 1, 1, 2), chance),
                bufferDays(good, number),
                pick(
                        precious
                                ? List.of("MODERATE", "STRICT", "MODERATE")
                                : List.of("FLEXIBLE", "FLEXIBLE", "MODERATE"),
                        chance),
                now.minus(AGE_OF_THE_OLDEST.multipliedBy(number + 1L).dividedBy(of))
                        .minusSeconds(chance.nextInt(3_000)));
    }

    /** What gets wet or slept in needs a day to dry. */
    private static int bufferDays(Good good, int number) {
        boolean dries = DRIES.stream().anyMatch(good.category()::startsWith);
        return dries && number % 3 > 0 ? number % 3 : 0;
    }

    /** Among those who love its kind, the one who lends least so far for their eagerness; the first tent is the host account's. */
    private DemoMember hostOf(Good good) {
        boolean firstTent = good.category().equals("camping-tent") && !tentIsLent;
        tentIsLent |= firstTent;
        DemoMember host = members.stream()
                .filter(member -> !firstTent || member.email().equals("host@demo.madang"))
                .filter(member -> member.loves().contains(good.topCategory()))
                .filter(member -> good.sido() == null
                        || regions.contains(good.sido(), member.region().code()))
                .min(comparingDouble(member -> lends.getOrDefault(member, 0) / eagerness(member)))
                .orElseThrow(() -> new IllegalStateException("Nobody lends " + good.title()));
        lends.merge(host, 1, Integer::sum);
        return host;
    }

    private static double eagerness(DemoMember member) {
        return new SplittableRandom(member.email().hashCode()).nextDouble(0.6, 1.6);
    }

    /** At home, or now and then in a neighbouring 시/군/구 of the same 시/도, where the host works. */
    private Region regionNear(DemoMember host, SplittableRandom chance) {
        List<Region> around = regions.neighbours(host.region().code(), 18).stream()
                .filter(region -> Objects.equals(region.parent(), host.region().parent()))
                .limit(4)
                .toList();
        return chance.nextInt(5) < 3 ? host.region() : pick(around, chance);
    }

    private static MapPoint near(Region region, SplittableRandom chance) {
        return new MapPoint(
                region.lat() + chance.nextInt(-90, 91) / 10_000.0, region.lng() + chance.nextInt(-110, 111) / 10_000.0);
    }

    private String description(Good good, SplittableRandom chance) {
        return chance.nextBoolean() ? good.description() : good.description() + "\n\n" + pick(remarks, chance);
    }

    private static <T> T pick(List<T> things, SplittableRandom chance) {
        return things.get(chance.nextInt(things.size()));
    }
}
