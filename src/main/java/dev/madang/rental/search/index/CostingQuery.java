package dev.madang.rental.search.index;

import dev.madang.shared.Won;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** The documents of listings that cost so much a day on some days, as their cards say it: what of the whole rent is due to each. */
final class CostingQuery extends Query {

    /** A look into an array and a division. */
    private static final float COST_OF_A_MATCH = 5;

    private final CostOnDays cost;
    private final long least;
    private final long most;

    CostingQuery(CostOnDays cost, @Nullable Won least, @Nullable Won most) {
        this.cost = cost;
        this.least = least == null ? Long.MIN_VALUE : least.amount();
        this.most = most == null ? Long.MAX_VALUE : most.amount();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                return new ConstantScoreScorer(this, score(), mode, among(cost.of(context)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private TwoPhaseIterator among(long[] rents) {
        DocIdSetIterator all = DocIdSetIterator.all(rents.length);
        int days = cost.days();
        return new TwoPhaseIterator(all) {

            @Override
            public boolean matches() {
                long perDay = rents[all.docID()] / days;
                return least <= perDay && perDay <= most;
            }

            @Override
            public float matchCost() {
                return COST_OF_A_MATCH;
            }
        };
    }

    @Override
    public String toString(@Nullable String field) {
        return "costing";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CostingQuery query
                && query.cost.equals(cost)
                && query.least == least
                && query.most == most;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cost, least, most);
    }
}
