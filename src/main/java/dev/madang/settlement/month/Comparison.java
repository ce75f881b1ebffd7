package dev.madang.settlement.month;

import dev.madang.settlement.Recount;
import dev.madang.shared.Won;
import java.util.Iterator;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through two lists of the same things side by side, both in the database's order of their ids. */
final class Comparison {

    /** Where they differ; what one of them does not know is nothing there. */
    record Difference(UUID thing, What what, long recorded, long recounted) {}

    enum What {
        PASSES,
        AMOUNT,
        FEE
    }

    private Comparison() {}

    static void compare(Iterator<Recount> recorded, Iterator<Recount> recounted, Consumer<Difference> found) {
        Recount one = next(recorded);
        Recount other = next(recounted);
        while (one != null || other != null) {
            int order = one == null ? 1 : other == null ? -1 : order(one.thing(), other.thing());
            Recount left = order <= 0 && one != null ? one : none(other);
            Recount right = order >= 0 && other != null ? other : none(one);
            differ(left, right, found);
            one = order <= 0 ? next(recorded) : one;
            other = order >= 0 ? next(recounted) : other;
        }
    }

    private static void differ(Recount recorded, Recount recounted, Consumer<Difference> found) {
        if (recorded.passes() != recounted.passes()) {
            found.accept(new Difference(recorded.thing(), What.PASSES, recorded.passes(), recounted.passes()));
        }
        if (!recorded.amount().equals(recounted.amount())) {
            found.accept(new Difference(
                    recorded.thing(),
                    What.AMOUNT,
                    recorded.amount().amount(),
                    recounted.amount().amount()));
        }
        if (!recorded.fee().equals(recounted.fee())) {
            found.accept(new Difference(
                    recorded.thing(),
                    What.FEE,
                    recorded.fee().amount(),
                    recounted.fee().amount()));
        }
    }

    private static Recount none(@Nullable Recount of) {
        return new Recount(Objects.requireNonNull(of).thing(), 0, Won.ZERO, Won.ZERO, null, null);
    }

    /** PostgreSQL sorts ids by their bytes, without a sign. */
    static int order(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private static @Nullable Recount next(Iterator<Recount> all) {
        return all.hasNext() ? all.next() : null;
    }
}
