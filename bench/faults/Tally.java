import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How requests were answered while a fault was there. */
final class Tally {

    final AtomicInteger done = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger told = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final List<String> how = Collections.synchronizedList(new ArrayList<>());

    void count(String what, Answer answer) {
        longest.accumulateAndGet(answer.took().toMillis(), Math::max);
        if (answer.isSignedOut() || answer.isTold()) {
            told.incrementAndGet();
        } else if (answer.isDone()) {
            done.incrementAndGet();
        } else if (answer.isRefused()) {
            refused.incrementAndGet();
        } else {
            failed.incrementAndGet();
            if (how.size() < 8) {
                String text = answer.status() == 0 ? answer.body() : "";
                how.add(what + " " + answer.status() + " " + text + " after "
                        + answer.took().toMillis() + " ms");
            }
        }
    }

    int requests() {
        return done.get() + refused.get() + told.get() + failed.get();
    }

    Duration longest() {
        return Duration.ofMillis(longest.get());
    }

    List<String> failures() {
        return List.copyOf(how);
    }
}
