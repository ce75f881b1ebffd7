package dev.madang.rental.search.index;

import dev.madang.rental.occupancy.AvailableListings;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.jspecify.annotations.Nullable;

/** What each listing costs on some days together, of which the index itself knows nothing. */
final class CostOnDays extends LongValuesSource {

    private final AvailableListings available;
    private final AvailabilityFilter filter;

    CostOnDays(AvailableListings available, AvailabilityFilter filter) {
        this.available = available;
        this.filter = filter;
    }

    long[] of(LeafReaderContext context) throws IOException {
        return filter.rents(available, context.reader());
    }

    int days() {
        return available.days().days();
    }

    @Override
    public LongValues getValues(LeafReaderContext context, @Nullable DoubleValues scores) throws IOException {
        long[] rents = of(context);
        return new LongValues() {

            private int document;

            @Override
            public long longValue() {
                return rents[document];
            }

            @Override
            public boolean advanceExact(int doc) {
                document = doc;
                return true;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    /** Of one moment: Lucene would keep it beyond that. */
    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CostOnDays cost && cost.available == available;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(available);
    }

    @Override
    public String toString() {
        return "cost on days";
    }
}
