package dev.madang.rental.search;

import dev.madang.platform.search.index.IndexReader;
import dev.madang.rental.occupancy.AvailableListings;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.rental.search.index.AvailabilityFilter;
import dev.madang.rental.search.index.HierarchicalFacet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Finds published listings. Words, filters, facets and order are the index's to answer; what can be had on the days asked
 * for is asked of {@link FreeDays} once a search, so that what is found, counted and paged agrees with it.
 */
@Component
public class ListingSearch {

    private final IndexReader reader;
    private final QueryInterpreter interpreter;
    private final FreeDays freeDays;
    private final AvailabilityFilter filter;
    private final HierarchicalFacet levels;

    ListingSearch(
            IndexReader reader,
            QueryInterpreter interpreter,
            FreeDays freeDays,
            AvailabilityFilter filter,
            HierarchicalFacet levels) {
        this.reader = reader;
        this.interpreter = interpreter;
        this.freeDays = freeDays;
        this.filter = filter;
        this.levels = levels;
    }

    /** One page of what meets the criteria, and the counts beside it. */
    public FoundListings find(ListingCriteria criteria) {
        return ask(criteria, query -> query.page(criteria));
    }

    /** The first few of what meets the criteria, uncounted. */
    public List<UUID> first(ListingCriteria criteria, int most) {
        return ask(criteria, query -> query.first(criteria, most));
    }

    /** Those of these that meet the criteria, whatever words they have, in the order given. */
    public List<UUID> among(List<UUID> ids, ListingCriteria criteria) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<UUID> meeting =
                Set.copyOf(ask(criteria.withoutWords(), query -> query.among(ids, criteria.withoutWords())));
        return ids.stream().filter(meeting::contains).toList();
    }

    /** How words are understood, whatever else is asked for. */
    public InterpretedQuery understand(String words) {
        return reader.read(session -> interpreter.understand(words, session));
    }

    private <T> T ask(ListingCriteria criteria, Function<ListingQuery, T> question) {
        AvailableListings available = criteria.days() == null ? null : freeDays.on(criteria.days());
        return reader.read(session -> {
            InterpretedQuery understanding = interpreter.understand(criteria.q(), session);
            return question.apply(new ListingQuery(session, levels, filter, understanding, available));
        });
    }
}
