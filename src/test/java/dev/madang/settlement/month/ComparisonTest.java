package dev.madang.settlement.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.settlement.Recount;
import dev.madang.settlement.month.Comparison.Difference;
import dev.madang.settlement.month.Comparison.What;
import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids are in the order of their bytes, those whose first bit is set last. */
class ComparisonTest {

    private static final List<Recount> ALL = List.of(
            of(new UUID(0, 1), 3, 3000, 300),
            of(new UUID(0, -1), 0, 500, 25),
            of(new UUID(1, 0), 0, 700, 35),
            of(new UUID(-1, 0), 1, 1000, 100));

    @Test
    void theSameDifferInNothing() {
        assertThat(differences(ALL, ALL)).isEmpty();
    }

    @Test
    void whatOneOfThemDoesNotKnowIsNothingThere() {
        for (Recount gone : ALL) {
            List<Recount> fewer = ALL.stream().filter(one -> one != gone).toList();
            assertThat(differences(ALL, fewer))
                    .contains(new Difference(
                            gone.thing(), What.AMOUNT, gone.amount().amount(), 0))
                    .extracting(Difference::thing)
                    .containsOnly(gone.thing());
            assertThat(differences(fewer, ALL))
                    .contains(new Difference(
                            gone.thing(), What.AMOUNT, 0, gone.amount().amount()))
                    .extracting(Difference::thing)
                    .containsOnly(gone.thing());
        }
        assertThat(differences(List.of(), ALL)).hasSize(10);
    }

    @Test
    void eachFigureIsHeldAgainstItsOwn() {
        UUID thing = new UUID(5, 5);
        assertThat(differences(List.of(of(thing, 2, 20, 3)), List.of(of(thing, 1, 21, 4))))
                .containsExactly(
                        new Difference(thing, What.PASSES, 2, 1),
                        new Difference(thing, What.AMOUNT, 20, 21),
                        new Difference(thing, What.FEE, 3, 4));
    }

    private static Recount of(UUID thing, int passes, long amount, long fee) {
        return new Recount(thing, passes, Won.of(amount), Won.of(fee), null, null);
    }

    private static List<Difference> differences(List<Recount> recorded, List<Recount> recounted) {
        var found = new ArrayList<Difference>();
        Comparison.compare(recorded.iterator(), recounted.iterator(), found::add);
        return found;
    }
}
