package dev.madang.rental.search.index;

import dev.madang.platform.search.index.Indexed;
import dev.madang.rental.occupancy.AvailableListings;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.rental.occupancy.KnownListing;
import dev.madang.shared.Won;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the index find only what can be had on some days, and know what it costs then: of both memory knows ({@link FreeDays}). A part of the index never
 * changes but for deletions: which listing each of its documents is about is looked up once, and which of them can be had
 * once for an answer.
 */
@Component
public class AvailabilityFilter {

    private final FreeDays freeDays;
    private final ConcurrentMap<CacheKey, @Nullable KnownListing[]> parts = new ConcurrentHashMap<>();

    AvailabilityFilter(FreeDays freeDays) {
        this.freeDays = freeDays;
    }

    public PredicateFinalStep of(SearchPredicateFactory f, AvailableListings available) {
        return f.extension(LuceneExtension.get()).fromLuceneQuery(new AvailableListingsQuery(available, this));
    }

    /**
     * Only what costs so much a day on these days.
     *
     * @param least included; null for any
     * @param most included; null for any
     */
    public PredicateFinalStep costing(
            SearchPredicateFactory f, AvailableListings available, @Nullable Won least, @Nullable Won most) {
        return f.extension(LuceneExtension.get())
                .fromLuceneQuery(new CostingQuery(new CostOnDays(available, this), least, most));
    }

    /** What costs less on all of these days together first. */
    public SortFinalStep cheapestFirst(SearchSortFactory f, AvailableListings available) {
        return f.extension(LuceneExtension.get())
                .fromLuceneSortField(new CostOnDays(available, this).getSortField(false));
    }

    FixedBitSet among(AvailableListings available, LeafReader part) throws IOException {
        @Nullable KnownListing[] listings = listings(part);
        CacheHelper cache = part.getCoreCacheHelper();
        return cache == null
                ? among(available, listings)
                : available.derive(cache.getKey(), () -> among(available, listings));
    }

    /** What the days cost in all, by the number of the document. */
    long[] rents(AvailableListings available, LeafReader part) throws IOException {
        @Nullable KnownListing[] listings = listings(part);
        CacheHelper cache = part.getCoreCacheHelper();
        return cache == null
                ? rents(available, listings)
                : available.derive(new Rents(cache.getKey()), () -> rents(available, listings));
    }

    /** Under which an answer keeps what its days cost in a part. */
    private record Rents(CacheKey part) {}

    private @Nullable KnownListing[] listings(LeafReader part) throws IOException {
        CacheHelper cache = part.getCoreCacheHelper();
        if (cache == null) {
            return read(part);
        }
        @Nullable KnownListing[] known = parts.get(cache.getKey());
        if (known == null) {
            known = read(part);
            if (parts.putIfAbsent(cache.getKey(), known) == null) {
                cache.addClosedListener(parts::remove);
            }
        }
        return known;
    }

    /** @return by the number of the document; null for one without a key */
    private @Nullable KnownListing[] read(LeafReader part) throws IOException {
        @Nullable KnownListing[] listings = new KnownListing[part.maxDoc()];
        SortedSetDocValues keys = DocValues.getSortedSet(part, Indexed.KEY);
        while (keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            String key = keys.lookupOrd(keys.nextOrd()).utf8ToString();
            listings[keys.docID()] = freeDays.known(UUID.fromString(key));
        }
        return listings;
    }

    private static long[] rents(AvailableListings available, @Nullable KnownListing[] listings) {
        long[] rents = new long[listings.length];
        for (int document = 0; document < listings.length; document++) {
            KnownListing listing = listings[document];
            rents[document] = listing == null ? 0 : available.rent(listing);
        }
        return rents;
    }

    private static FixedBitSet among(AvailableListings available, @Nullable KnownListing[] listings) {
        var bits = new FixedBitSet(Math.max(1, listings.length));
        for (int document = 0; document < listings.length; document++) {
            KnownListing listing = listings[document];
            if (listing != null && available.has(listing)) {
                bits.set(document);
            }
        }
        return bits;
    }
}
