package dev.madang.platform.pages;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values that are made once for all who ask for the same within a short time: who comes while one is being made waits
 * for it. They age from the moment their making began, so that none is older than it may be. Bounded in size.
 */
public final class ShortLivedCache<K, V> {

    private static final long MOST_BYTES = 16 << 20;
    private static final int BYTES_OF_AN_ENTRY = 1024;
    private static final int PATIENCE_SECONDS = 10;

    private final AsyncCache<K, Made<V>> cache;
    private final boolean shares;

    /**
     * @param age how long values are kept; zero keeps and shares nothing
     * @param size of a value in bytes
     */
    public ShortLivedCache(Duration age, ToIntFunction<V> size) {
        this.shares = age.isPositive();
        this.cache = Caffeine.newBuilder()
                .expireAfter(Expiry.creating((K key, Made<V> made) -> made.left(age)))
                .maximumWeight(MOST_BYTES)
                .weigher((K key, Made<V> made) -> BYTES_OF_AN_ENTRY + size.applyAsInt(made.value()))
                .executor(Runnable::run)
                .buildAsync();
    }

    private record Made<V>(V value, long began) {

        /** Of its time, nothing when its making took longer. */
        Duration left(Duration age) {
            Duration left = age.minusNanos(System.nanoTime() - began);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** The value that is kept or being made by somebody, or, when there is none, the caller's turn to make it. */
    public Slot claim(K key) {
        var own = new CompletableFuture<Made<V>>();
        CompletableFuture<Made<V>> present = shares ? cache.asMap().putIfAbsent(key, own) : null;
        return present == null ? new Slot(own, true) : new Slot(present, false);
    }

    /** The value that is kept, or made now. */
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

    /** A value and its making. */
    public final class Slot {

        private final long began = System.nanoTime();
        private final CompletableFuture<Made<V>> value;
        private final boolean own;

        private Slot(CompletableFuture<Made<V>> value, boolean own) {
            this.value = value;
            this.own = own;
        }

        /** Whether it is the caller who makes it, and must {@link #release} the slot in any case. */
        public boolean isOwn() {
            return own;
        }

        /** What somebody else made; {@code null} when that turned out to be nothing to share, or takes too long. */
        public @Nullable V await() {
            Made<V> made = value.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return made == null ? null : made.value();
        }

        /** Shares what was made. */
        public void fill(V made) {
            value.complete(new Made<>(made, began));
        }

        /** Ends the making: without a value, everyone who waits makes their own, and the cache forgets it. */
        public void release() {
            value.complete(null);
        }
    }
}
