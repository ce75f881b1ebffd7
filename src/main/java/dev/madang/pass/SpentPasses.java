package dev.madang.pass;

import dev.madang.settlement.SettledLine.LotWorth;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was spent, and the won that were paid for it: of all passes of a lot each is worth the same, to the won in the payer's favour. */
public interface SpentPasses {

    /**
     * Passes that were spent at once.
     *
     * @param payee to whom they are owed
     * @param lots of which lots they are
     */
    record Spent(PassUse use, UUID payee, Instant at, List<LotWorth> lots) {

        public Won worth() {
            return lots.stream().map(LotWorth::worth).reduce(Won.ZERO, Won::plus);
        }
    }

    /**
     * What was spent on a thing by all members together.
     *
     * @param payee to whom it is owed; null when not all of it is to the same
     * @param each what was spent at once is worth
     */
    record OnThing(UUID thing, @Nullable UUID payee, int passes, Won worth, List<Won> each) {

        /** So much of a hundred of all that was spent at once, each rounded down. */
        public Won percent(int percent) {
            return each.stream().map(worth -> worth.percent(percent)).reduce(Won.ZERO, Won::plus);
        }
    }

    /** What these uses have spent, in the order in which they did. */
    List<Spent> of(Collection<PassUse> uses);

    /**
     * What was spent on things between two moments, in the order of their ids as the database sorts them.
     *
     * @param kinds as in {@link PassUse}
     * @param after things behind this one only
     */
    List<OnThing> between(Collection<String> kinds, Instant from, Instant until, UUID after, int most);
}
