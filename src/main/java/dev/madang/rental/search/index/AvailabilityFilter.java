package dev.madang.rental.search.index;

import dev.madang.platform.search.index.Indexed;
import dev.madang.rental.occupancy.AvailableListings;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.rental.occupancy.KnownListing;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the index find only what can be had on some days, of which memory knows ({@link FreeDays}). A part of the index never
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

    FixedBitSet among(AvailableListings available, LeafReader part) throws IOException {
        CacheHelper cache = part.getCoreCacheHelper();
        if (cache == null) {
            return among(available, read(part));
        }
        @Nullable KnownListing[] known = parts.get(cache.getKey());
        if (known == null) {
            known = read(part);
            if (parts.putIfAbsent(cache.getKey(), known) == null) {
                cache.addClosedListener(parts::remove);
            }
        }
        @Nullable KnownListing[] listings = known;
        return available.derive(cache.getKey(), () -> among(available, listings));
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
