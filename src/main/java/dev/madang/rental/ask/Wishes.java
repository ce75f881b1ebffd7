package dev.madang.rental.ask;

import dev.madang.rental.Category;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSort;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Region;
import dev.madang.shared.Won;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a question needs; null where it says nothing.
 *
 * @param words names of gear and what says which, in the reader's own words; empty for none
 * @param name of the gear among the words; empty for none that is known
 * @param category what the words name, or what one does with it is done with
 * @param people how many it must be enough for
 * @param days the nights between them included, the day of return not
 * @param least per day, {@code most} per day
 */
record Wishes(
        String words,
        String name,
        @Nullable Category category,
        @Nullable Integer people,
        @Nullable DayPeriod days,
        @Nullable Won least,
        @Nullable Won most,
        @Nullable Region region,
        @Nullable HandOver way) {

    static final Wishes NONE = new Wishes("", "", null, null, null, null, null, null, null);

    /** Those that say something. */
    List<Wish> said() {
        return Stream.of(Wish.values()).filter(this::says).toList();
    }

    boolean says(Wish wish) {
        return switch (wish) {
            case KIND -> !words.isEmpty() || category != null;
            case PEOPLE -> people != null;
            case DAYS -> days != null;
            case PRICE -> least != null || most != null;
            case REGION -> region != null;
            case WAY -> way != null;
        };
    }

    Wishes without(Collection<Wish> dropped) {
        return new Wishes(
                dropped.contains(Wish.KIND) ? "" : words,
                dropped.contains(Wish.KIND) ? "" : name,
                dropped.contains(Wish.KIND) ? null : category,
                dropped.contains(Wish.PEOPLE) ? null : people,
                dropped.contains(Wish.DAYS) ? null : days,
                dropped.contains(Wish.PRICE) ? null : least,
                dropped.contains(Wish.PRICE) ? null : most,
                dropped.contains(Wish.REGION) ? null : region,
                dropped.contains(Wish.WAY) ? null : way);
    }

    /** With what this names. */
    Wishes named(Wishes other) {
        return new Wishes(other.words, other.name, other.category, people, days, least, most, region, way);
    }

    Wishes forPeople(@Nullable Integer other) {
        return new Wishes(words, name, category, other, days, least, most, region, way);
    }

    Wishes on(@Nullable DayPeriod other) {
        return new Wishes(words, name, category, people, other, least, most, region, way);
    }

    /** And at least as much as before, unless that is more. */
    Wishes upTo(@Nullable Won other) {
        Won from = least != null && other != null && least.compareTo(other) > 0 ? null : least;
        return new Wishes(words, name, category, people, days, from, other, region, way);
    }

    Wishes in(@Nullable Region other) {
        return new Wishes(words, name, category, people, days, least, most, other, way);
    }

    Wishes by(@Nullable HandOver other) {
        return new Wishes(words, name, category, people, days, least, most, region, other);
    }

    /** These, and of what was said before all that they say nothing about. */
    Wishes after(Wishes before) {
        Wishes kept = before.without(said());
        return new Wishes(
                words.isEmpty() ? kept.words : words,
                words.isEmpty() ? kept.name : name,
                category == null ? kept.category : category,
                people == null ? kept.people : people,
                days == null ? kept.days : days,
                least == null ? kept.least : least,
                most == null ? kept.most : most,
                region == null ? kept.region : region,
                way == null ? kept.way : way);
    }

    /** The search for the same; how many it is enough for, no search knows. */
    ListingCriteria criteria() {
        return criteria(category == null ? words : name, 1);
    }

    /**
     * The same with these words within its category, if it has one.
     *
     * @param page of what it finds, from 1 on
     */
    ListingCriteria criteria(String some, int page) {
        return new ListingCriteria(some, category, region, least, most, way, days, null, null, ListingSort.FIT, page);
    }
}
