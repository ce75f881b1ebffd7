package dev.madang.platform.gate;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Micro-batches of what many ask of one item: who comes first is answered alone and at once; who comes meanwhile waits, and then the
 * first of those has all of them answered together, in the order in which they came. One batch of an item is answered at a time; each
 * instance has batches of its own, so which instance comes first is for the database to say.
 *
 * @param <I> names the item
 * @param <A> what is asked
 * @param <R> the answer to one who asked
 */
public final class PerItemBatch<I, A, R> {

    private static final int MOST = 128;

    private final ConcurrentHashMap<I, Queue<Waiting<A, R>>> lines = new ConcurrentHashMap<>();
    private final BiFunction<I, List<A>, List<R>> work;
    private final Duration patience;

    /**
     * @param work answers all, in their order, transaction and all; what it throws for several is tried again for each of them
     *     alone, so that nobody fails for another's sake, but for those who have given up meanwhile
     * @param patience how long one waits to be taken into a batch, and then for the answer
     */
    public PerItemBatch(BiFunction<I, List<A>, List<R>> work, Duration patience) {
        this.work = work;
        this.patience = patience;
    }

    /**
     * The answer. Must not be called within a transaction.
     *
     * @throws Refusal 429 when nobody had time for it: it was not begun then, or its answer is late, and what comes of it is found by
     *     asking again
     */
    public R ask(I item, A asked) {
        var mine = new Waiting<A, R>(asked);
        boolean[] first = {false};
        lines.compute(item, (key, line) -> {
            first[0] = line == null;
            Queue<Waiting<A, R>> there = line == null ? new ArrayDeque<>() : line;
            if (!first[0]) {
                there.add(mine);
            }
            return there;
        });
        return (first[0] ? Optional.<Supplier<R>>empty() : await(item, mine))
                .orElseGet(() -> lead(item, mine))
                .get();
    }

    /** How many items somebody asks something of at this moment. */
    int size() {
        return lines.size();
    }

    /** How many wait for their turn. */
    int waiting(I item) {
        int[] many = {0};
        lines.computeIfPresent(item, (key, line) -> {
            many[0] = line.size();
            return line;
        });
        return many[0];
    }

    /** Empty when it is this caller's turn to have all answered who wait. */
    private Optional<Supplier<R>> await(I item, Waiting<A, R> mine) {
        RequestBulkhead.leave();
        try {
            return mine.told(patience);
        } catch (TimeoutException late) {
            return leave(item, mine);
        } catch (InterruptedException e) {
            try {
                return leave(item, mine);
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whoever is being answered stays for that as long again. */
    private Optional<Supplier<R>> leave(I item, Waiting<A, R> mine) {
        boolean[] left = {false};
        lines.computeIfPresent(item, (key, line) -> {
            left[0] = line.remove(mine);
            return line;
        });
        if (left[0]) {
            throw Refusal.tooMany("error.busy");
        }
        try {
            return mine.told(patience);
        } catch (TimeoutException | InterruptedException e) {
            return mine.toldUnlessGivenUp().orElseThrow(() -> Refusal.tooMany("error.busy"));
        }
    }

    private Supplier<R> lead(I item, Waiting<A, R> mine) {
        List<Waiting<A, R>> batch = new ArrayList<>(List.of(mine));
        lines.computeIfPresent(item, (key, line) -> {
            while (batch.size() < MOST && !line.isEmpty()) {
                batch.add(line.remove());
            }
            return line;
        });
        try {
            answer(item, batch);
        } finally {
            passOn(item);
        }
        return mine.answer();
    }

    /** Whoever is interrupted has the others answered all the same: an interrupted thread gets no connection for them. */
    private void answer(I item, List<Waiting<A, R>> batch) {
        boolean interrupted = Thread.interrupted();
        try {
            tell(item, batch);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tell(I item, List<Waiting<A, R>> batch) {
        try {
            List<R> answers =
                    work.apply(item, batch.stream().map(one -> one.asked).toList());
            for (int i = 0; i < batch.size(); i++) {
                R answer = answers.get(i);
                batch.get(i).tell(() -> answer);
            }
        } catch (RuntimeException | Error failed) {
            if (batch.size() > 1) {
                batch.stream().filter(Waiting::isThere).forEach(one -> answer(item, List.of(one)));
            } else {
                batch.getFirst().tell(() -> {
                    throw failed;
                });
            }
        }
    }

    /** To the first who is still there. */
    private void passOn(I item) {
        Waiting<A, R> next = next(item);
        while (next != null && !next.lead()) {
            next = next(item);
        }
    }

    /** Null when nobody waits any more; whoever comes then is the first. */
    private @Nullable Waiting<A, R> next(I item) {
        var next = new AtomicReference<@Nullable Waiting<A, R>>();
        lines.computeIfPresent(item, (key, line) -> {
            next.set(line.poll());
            return next.get() == null ? null : line;
        });
        return next.get();
    }

    private static final class Waiting<A, R> {

        final A asked;
        private final CompletableFuture<Optional<Supplier<R>>> told = new CompletableFuture<>();

        Waiting(A asked) {
            this.asked = asked;
        }

        /** Whether whoever waits leads from now on; not when they have given up. */
        boolean lead() {
            return told.complete(Optional.empty());
        }

        boolean isThere() {
            return !told.isCancelled();
        }

        /** What was told just now; empty when nothing was, and nobody waits for it any more. */
        Optional<Optional<Supplier<R>>> toldUnlessGivenUp() {
            return told.cancel(false) ? Optional.empty() : Optional.of(told.join());
        }

        void tell(Supplier<R> answer) {
            if (!told.complete(Optional.of(answer))) {
                told.obtrudeValue(Optional.of(answer));
            }
        }

        Supplier<R> answer() {
            return told.join().orElseThrow();
        }

        Optional<Supplier<R>> told(Duration patience) throws TimeoutException, InterruptedException {
            try {
                return told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
