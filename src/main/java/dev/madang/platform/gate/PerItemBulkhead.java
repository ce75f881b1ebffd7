package dev.madang.platform.gate;

import dev.madang.platform.refusal.Refusal;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The gate before things that many want at once: of all that ask for one item, four are in the database at a time, the
 * others wait in order. More would not be served sooner, and would hold every connection of the pool while they wait
 * for each other's rows. Each instance has gates of its own; who gets the item is for the database to say.
 */
@Component
public class PerItemBulkhead {

    private static final int AT_ONCE = 4;

    private final ConcurrentHashMap<Object, Gate> gates = new ConcurrentHashMap<>();
    private final Duration patience;

    PerItemBulkhead(@Value("${madang.gate.patience:10s}") Duration patience) {
        this.patience = patience;
    }

    /**
     * Does the work, transaction and all, once it is this caller's turn. Must not be called within a transaction.
     *
     * @param item what many may want: its id
     * @throws Refusal 429 when it was not this caller's turn within ten seconds; the work was not begun
     */
    public <T> T inTurn(Object item, Supplier<T> work) {
        Gate gate = gates.compute(item, (key, there) -> there == null ? new Gate() : there.joined());
        try {
            gate.enter(patience);
            try {
                return work.get();
            } finally {
                gate.turns.release();
            }
        } finally {
            gates.computeIfPresent(item, (key, there) -> there.left());
        }
    }

    /** How many items somebody wants at this moment. */
    int size() {
        return gates.size();
    }

    private static final class Gate {

        private final Semaphore turns = new Semaphore(AT_ONCE, true);
        private int callers = 1;

        Gate joined() {
            callers++;
            return this;
        }

        /** Null when this was the last caller: the gate then goes. */
        @Nullable
        Gate left() {
            callers--;
            return callers == 0 ? null : this;
        }

        void enter(Duration patience) {
            try {
                if (turns.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                    return;
                }
                RequestBulkhead.leave();
                if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw Refusal.tooMany("error.busy");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Refusal.tooMany("error.busy");
            }
        }
    }
}
