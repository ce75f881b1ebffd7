package dev.madang.platform.pages;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Things that are made once for all who ask for the same within a short time: who comes while one is being made waits
 * for it. They age from the moment their making began, so that none is older than it may be. Bounded in number and
 * size: when full, things are still made once at a time, but not kept.
 */
public final class Briefly<K, V> {

    private static final int MOST = 200;
    private static final long MOST_BYTES = 16 << 20;
    private static final int PATIENCE_SECONDS = 10;

    private final Map<K, Slot> slots = new ConcurrentHashMap<>();
    private final long nanos;
    private final ToIntFunction<V> size;

    /**
     * @param age how long things are kept; zero keeps and shares nothing
     * @param size in bytes
     */
    public Briefly(Duration age, ToIntFunction<V> size) {
        this.nanos = age.toNanos();
        this.size = size;
    }

    /** The thing that is kept or being made by somebody, or, when there is none, the caller's turn to make it. */
    public Slot claim(K key) {
        var own = new Slot(key);
        if (nanos == 0) {
            return own;
        }
        Slot present = slots.compute(key, (same, before) -> before == null || before.isPast() ? own : before);
        return present == own ? own : present.seenByOthers();
    }

    /** The thing that is kept, or made now. */
    public V get(K key, Supplier<V> make) {
        Slot slot = claim(key);
        if (!slot.isOwn()) {
            V made = slot.await();
            return made == null ? make.get() : made;
        }
        try {
            V made = make.get();
            slot.fill(made);
            return made;
        } finally {
            slot.release();
        }
    }

    private void makeRoom() {
        slots.values().removeIf(Slot::isPast);
    }

    private boolean isFull() {
        long bytes = slots.values().stream().mapToLong(Slot::bytes).sum();
        return slots.size() > MOST || bytes > MOST_BYTES;
    }

    /** A thing and its making. */
    public final class Slot {

        private final K key;
        private final long began;
        private final boolean own;
        private final CompletableFuture<@Nullable V> thing;

        private Slot(K key) {
            this(key, System.nanoTime(), true, new CompletableFuture<>());
        }

        private Slot(K key, long began, boolean own, CompletableFuture<@Nullable V> thing) {
            this.key = key;
            this.began = began;
            this.own = own;
            this.thing = thing;
        }

        /** Whether it is the caller who makes it, and must {@link #release} the slot in any case. */
        public boolean isOwn() {
            return own;
        }

        /** What somebody else made; {@code null} when that turned out to be nothing to share, or takes too long. */
        public @Nullable V await() {
            return thing.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        }

        /** Shares what was made. */
        public void fill(V made) {
            thing.complete(made);
            makeRoom();
            if (isFull()) {
                slots.remove(key, this);
            }
        }

        /** Ends the making: without a thing, everyone who waits makes their own. */
        public void release() {
            if (thing.complete(null)) {
                slots.remove(key, this);
            }
        }

        private Slot seenByOthers() {
            return new Slot(key, began, false, thing);
        }

        /** Being made counts as present, however long it takes. */
        private boolean isPast() {
            return thing.isDone() && System.nanoTime() - began > nanos;
        }

        private long bytes() {
            V made = thing.getNow(null);
            return made == null ? 0 : size.applyAsInt(made);
        }
    }
}
