package dev.madang.platform.search.index;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/**
 * An entity that can be searched. A module declares it as a bean and does nothing else: each instance keeps an index of
 * its own, follows what is changed here and on the other instances, and catches up with what nobody told.
 *
 * @param document what the index knows of one; it must depend on what {@code version} and {@code findable} read
 * @param version when one was last changed
 * @param findable those that are not stay out of the index
 * @param forGood whether what was findable once always is: then who changes one that is not need not wait for the index
 * @param variant tells apart what the same code indexes differently; empty for nothing
 * @param versions SQL that selects id and version of all that are findable
 */
public record Indexed<E>(
        Class<E> type,
        TypeBinder document,
        Function<E, UUID> id,
        Function<E, Instant> version,
        Predicate<E> findable,
        boolean forGood,
        String variant,
        String versions) {

    public Indexed(
            Class<E> type,
            TypeBinder document,
            Function<E, UUID> id,
            Function<E, Instant> version,
            Predicate<E> findable,
            boolean forGood,
            String versions) {
        this(type, document, id, version, findable, forGood, "", versions);
    }

    /** Field of every index: the id as text, to sort by where nothing else decides. */
    public static final String KEY = "key";

    static final String VERSION = "version";

    String name() {
        return type.getSimpleName() + variant;
    }
}
