package dev.madang.rental.ask;

import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Regions;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedNumber;
import dev.madang.shared.TypedWon;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Wishes that the asker changed by hand, as the form sends them; a field that is there and empty wishes for nothing.
 *
 * @param typed by the names of the form's fields, of none more than {@link #LONGEST} characters
 */
record ChangedWishes(Map<String, String> typed) {

    static final ChangedWishes NONE = new ChangedWishes(Map.of());

    private static final List<String> FIELDS = List.of("kind", "people", "from", "last", "most", "region", "way");

    private static final Map<Wish, Set<String>> FIELDS_OF = Map.of(
            Wish.KIND, Set.of("kind"),
            Wish.PEOPLE, Set.of("people"),
            Wish.DAYS, Set.of("from", "last"),
            Wish.PRICE, Set.of("most"),
            Wish.REGION, Set.of("region"),
            Wish.WAY, Set.of("way"));

    private static final int LONGEST = 60;
    private static final int MOST_PEOPLE = 30;
    private static final int MOST_DAYS = 30;

    static ChangedWishes of(MultiValueMap<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> Optional.ofNullable(parameters.getFirst(field))
                .filter(value -> value.length() <= LONGEST)
                .ifPresent(value -> typed.put(field, value.strip())));
        return new ChangedWishes(typed);
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    ChangedWishes without(Collection<Wish> wishes) {
        Map<String, String> rest = new LinkedHashMap<>(typed);
        wishes.forEach(wish -> rest.keySet().removeAll(FIELDS_OF.getOrDefault(wish, Set.of())));
        return new ChangedWishes(rest);
    }

    /** These in place of what was understood; what makes no sense changes nothing. */
    Wishes over(Wishes said, WishReader reader, Regions regions, LocalDate today) {
        Wishes wishes = said;
        String kind = typed.get("kind");
        if (kind != null && !kind.equals(said.words())) {
            Wishes named = reader.read(kind);
            wishes = wishes.named(named);
        }
        wishes = wishes.forPeople(change("people", wishes.people(), ChangedWishes::people));
        wishes = wishes.upTo(change("most", wishes.most(), TypedWon::read));
        wishes = wishes.in(change("region", wishes.region(), regions::find));
        wishes = wishes.by(change("way", wishes.way(), ChangedWishes::way));
        return typed.containsKey("from") && typed.containsKey("last") ? wishes.on(days(wishes.days(), today)) : wishes;
    }

    private <T> @Nullable T change(String field, @Nullable T before, Function<String, Optional<T>> reading) {
        String value = typed.get(field);
        if (value == null) {
            return before;
        }
        return value.isEmpty() ? null : reading.apply(value).orElse(before);
    }

    private @Nullable DayPeriod days(@Nullable DayPeriod before, LocalDate today) {
        String from = typed.getOrDefault("from", "");
        String last = typed.getOrDefault("last", "");
        if (from.isEmpty() && last.isEmpty()) {
            return null;
        }
        return TypedDays.day(from.isEmpty() ? last : from)
                .flatMap(first -> TypedDays.day(last.isEmpty() ? from : last)
                        .filter(day ->
                                first.isAfter(today) && !day.isBefore(first) && day.isBefore(first.plusDays(MOST_DAYS)))
                        .map(day -> new DayPeriod(first, day.plusDays(1))))
                .orElse(before);
    }

    private static Optional<Integer> people(String value) {
        int people = TypedNumber.read(value, 0);
        return people > 0 && people <= MOST_PEOPLE ? Optional.of(people) : Optional.empty();
    }

    private static Optional<HandOver> way(String value) {
        return Stream.of(HandOver.values())
                .filter(way -> way.name().equals(value))
                .findFirst();
    }
}
