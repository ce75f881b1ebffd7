package dev.madang.rental.listing;

import dev.madang.platform.rows.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For how many people gear is made, as its title or description says it: 4인용, 3~4인용, for 4 people. */
@Component
public class ListingCapacities {

    private static final Pattern SAID =
            Pattern.compile("(?<!\\d)(?:\\d{1,2} ?[~∼\\-–,] ?)?(\\d{1,2}) ?(?:인용|인 가족|-person|people)");

    private final JdbcClient jdbc;

    ListingCapacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that say it. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> of(List<UUID> listings) {
        if (listings.isEmpty()) {
            return Map.of();
        }
        var capacities = new HashMap<UUID, Integer>();
        jdbc.sql("SELECT id, title, description FROM listing WHERE id IN (:ids)")
                .param("ids", listings)
                .query(Rows.of(Texts.class))
                .list()
                .forEach(one ->
                        said(one.title(), one.description()).ifPresent(people -> capacities.put(one.id(), people)));
        return capacities;
    }

    private record Texts(UUID id, String title, String description) {}

    /** The title's word counts before the description's. */
    static OptionalInt said(String title, String description) {
        return Stream.of(title, description)
                .map(ListingCapacities::largest)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    private static OptionalInt largest(String text) {
        IntStream all = SAID.matcher(text).results().mapToInt(match -> Integer.parseInt(match.group(1)));
        return all.max();
    }
}
