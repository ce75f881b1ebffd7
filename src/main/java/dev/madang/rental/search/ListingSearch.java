package dev.madang.rental.search;

import dev.madang.platform.search.index.IndexReader;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.rental.search.index.HierarchicalFacet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.engine.search.query.SearchResult;
import org.springframework.stereotype.Component;

/**
 * Finds published listings. Words, filters, facets and order are the index's to answer; which listings can be had on the
 * days asked for is the database's, in one statement, so that what is found, counted and paged agrees with it.
 */
@Component
public class ListingSearch {

    private final IndexReader reader;
    private final QueryInterpreter interpreter;
    private final FreeDays freeDays;
    private final HierarchicalFacet levels;

    ListingSearch(IndexReader reader, QueryInterpreter interpreter, FreeDays freeDays, HierarchicalFacet levels) {
        this.reader = reader;
        this.interpreter = interpreter;
        this.freeDays = freeDays;
        this.levels = levels;
    }

    /** One page of what meets the criteria, and the counts beside it. */
    public FoundListings find(ListingCriteria criteria) {
        Set<UUID> unavailable = criteria.days() == null ? Set.of() : freeDays.unavailableListings(criteria.days());
        return reader.read(session -> {
            InterpretedQuery understanding = interpreter.understand(criteria.q(), session);
            var query = new ListingQuery(session, levels, understanding, unavailable);
            SearchResult<UUID> page = query.page(criteria);
            return new FoundListings(page.hits(), page.total().hitCount(), query.facets(criteria), understanding);
        });
    }
}
