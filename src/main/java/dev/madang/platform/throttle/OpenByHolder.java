package dev.madang.platform.throttle;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is open at this moment, by who holds it: once somebody holds more than they may, their oldest gives way. Who looks at a new page
 * then has its stream, and what died unnoticed goes first. On this instance alone, as connections are.
 */
public final class OpenByHolder<T> {

    private final Map<String, SequencedSet<T>> open = new ConcurrentHashMap<>();

    /**
     * @param most how many at once
     * @return the oldest, if it has to be closed; it is counted no more
     */
    public Optional<T> add(String holder, T one, int most) {
        var oldest = new AtomicReference<@Nullable T>();
        open.compute(holder, (name, held) -> {
            SequencedSet<T> all = held == null ? new LinkedHashSet<>() : held;
            all.add(one);
            if (all.size() > most) {
                oldest.set(all.removeFirst());
            }
            return all;
        });
        return Optional.ofNullable(oldest.get());
    }

    /** It is closed; twice changes nothing. */
    public void remove(String holder, T one) {
        open.computeIfPresent(holder, (name, held) -> {
            held.remove(one);
            return held.isEmpty() ? null : held;
        });
    }

    /** How many hold something. */
    int holders() {
        return open.size();
    }
}
