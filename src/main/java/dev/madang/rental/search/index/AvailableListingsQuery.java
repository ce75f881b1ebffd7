package dev.madang.rental.search.index;

import dev.madang.rental.occupancy.AvailableListings;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of listings that can be had on some days, of which the index itself knows nothing. */
final class AvailableListingsQuery extends Query {

    private final AvailableListings available;
    private final AvailabilityFilter filter;

    AvailableListingsQuery(AvailableListings available, AvailabilityFilter filter) {
        this.available = available;
        this.filter = filter;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                FixedBitSet bits = filter.among(available, context.reader());
                return new ConstantScoreScorer(this, score(), mode, new BitSetIterator(bits, bits.cardinality()));
            }

            /** Lucene would keep it beyond its moment. */
            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public String toString(@Nullable String field) {
        return "available";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AvailableListingsQuery query && query.available == available;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(available);
    }
}
