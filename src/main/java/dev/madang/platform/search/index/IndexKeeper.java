package dev.madang.platform.search.index;

import static java.util.stream.Collectors.toSet;

import dev.madang.platform.rows.Rows;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps this instance's index of all that is {@link Indexed}. What is changed here through Hibernate it follows by itself;
 * for the rest there are {@link #refresh} and {@link #catchUp}.
 */
@Component
public class IndexKeeper {

    private static final int REFRESHED_AT_ONCE = 100;
    private static final int COMPARED_AT_ONCE = 1000;
    /** Few enough to leave connections to those who ask meanwhile. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int MOST_WALKS = 4;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final IndexReader reader;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Indexed<?>> all;
    private final int comparedAtOnce;

    @Autowired
    IndexKeeper(
            IndexReader reader,
            EntityManager entities,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<Indexed<?>> all) {
        this(reader, entities, jdbc, transactions, all.orderedStream().toList(), COMPARED_AT_ONCE);
    }

    IndexKeeper(
            IndexReader reader,
            EntityManager entities,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<Indexed<?>> all,
            int comparedAtOnce) {
        this.reader = reader;
        this.entities = entities;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.all = all;
        this.comparedAtOnce = comparedAtOnce;
    }

    /**
     * Reads these anew; those that are no more leave the index. Searches see it when this returns. One caller at a time, so
     * that what was read first is not written last.
     */
    public void refresh(Class<?> type, Collection<UUID> ids) {
        all.stream().filter(indexed -> indexed.type() == type).forEach(indexed -> refresh(indexed, ids));
    }

    /**
     * Refreshes whatever differs from the database in when it was last changed: after a time without being told of
     * changes, or without an index at all. Searches go on meanwhile in what the index has.
     *
     * @return how many differed
     */
    public int catchUp() {
        return all.stream().mapToInt(this::catchUp).sum();
    }

    /**
     * Reads everything anew, whatever its version says, and lets go of what is no more. Searches go on meanwhile in what the
     * index has.
     *
     * @return how many were read
     */
    int rebuild() {
        int read = all.stream().mapToInt(this::readAll).sum();
        return read + catchUp();
    }

    private int readAll(Indexed<?> indexed) {
        int read = 0;
        UUID after = BEFORE_ALL;
        while (after != null) {
            List<Version> some = inDatabase(indexed, after);
            refreshSideBySide(indexed, some.stream().map(Version::id).toList());
            read += some.size();
            after = endOf(some);
        }
        return read;
    }

    /** Whether nothing at all is in one of them, such as after its folder was begun anew. */
    boolean isBegunAnew() {
        return all.stream()
                .anyMatch(indexed -> inIndex(indexed, BEFORE_ALL).isEmpty()
                        && !inDatabase(indexed, BEFORE_ALL).isEmpty());
    }

    /** Once more after something was written: of what changes meanwhile, the older may have been written last. */
    private int catchUp(Indexed<?> indexed) {
        int differing = 0;
        for (int walk = 0; walk < MOST_WALKS; walk++) {
            int found = walk(indexed);
            differing += found;
            if (found == 0) {
                break;
            }
        }
        return differing;
    }

    /** Both are walked by key, a page of each in memory. */
    private int walk(Indexed<?> indexed) {
        int differing = 0;
        UUID after = BEFORE_ALL;
        while (after != null) {
            List<Version> inDatabase = inDatabase(indexed, after);
            List<Version> inIndex = inIndex(indexed, after);
            UUID end = firstOf(endOf(inDatabase), endOf(inIndex));
            Set<UUID> some = differing(upTo(end, inDatabase), upTo(end, inIndex));
            refreshSideBySide(indexed, some);
            differing += some.size();
            after = end;
        }
        return differing;
    }

    private synchronized <E> void refresh(Indexed<E> indexed, Collection<UUID> ids) {
        parts(ids).forEach(some -> transaction.executeWithoutResult(status -> readAnew(indexed, some)));
    }

    private <E> void refreshSideBySide(Indexed<E> indexed, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<? extends Future<?>> parts = parts(ids).stream()
                    .map(some ->
                            threads.submit(() -> transaction.executeWithoutResult(status -> readAnew(indexed, some))))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<List<UUID>> parts(Collection<UUID> ids) {
        var all = new ArrayList<>(ids);
        var parts = new ArrayList<List<UUID>>();
        for (int from = 0; from < all.size(); from += REFRESHED_AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + REFRESHED_AT_ONCE, all.size())));
        }
        return parts;
    }

    private <E> void readAnew(Indexed<E> indexed, List<UUID> ids) {
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        Set<UUID> gone = new HashSet<>(ids);
        for (E entity : entities.unwrap(Session.class).findMultiple(indexed.type(), ids)) {
            if (entity != null && indexed.findable().test(entity)) {
                plan.addOrUpdate(entity);
                gone.remove(indexed.id().apply(entity));
            }
        }
        gone.forEach(id -> plan.purge(indexed.type(), id, null));
    }

    private List<Version> inDatabase(Indexed<?> indexed, UUID after) {
        return jdbc.sql("SELECT id, at FROM (%s) AS version (id, at) WHERE id > :after ORDER BY id LIMIT :most"
                        .formatted(indexed.versions()))
                .param("after", after)
                .param("most", comparedAtOnce)
                .query(Rows.of(Version.class))
                .list();
    }

    private List<Version> inIndex(Indexed<?> indexed, UUID after) {
        return reader.read(session -> session.search(indexed.type())
                .select(f -> f.composite()
                        .from(f.id(UUID.class), f.field(Indexed.VERSION, Instant.class))
                        .as(Version::new))
                .where(f -> f.range().field(Indexed.KEY).greaterThan(after.toString()))
                .sort(f -> f.field(Indexed.KEY))
                .fetchHits(comparedAtOnce));
    }

    /** The last key of a page, or {@code null} when nothing comes after it. */
    private @Nullable UUID endOf(List<Version> page) {
        return page.size() < comparedAtOnce ? null : page.getLast().id();
    }

    private static @Nullable UUID firstOf(@Nullable UUID one, @Nullable UUID other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return isUpTo(other, one) ? one : other;
    }

    private static Set<Version> upTo(@Nullable UUID end, List<Version> page) {
        return page.stream()
                .filter(version -> end == null || isUpTo(end, version.id()))
                .collect(toSet());
    }

    /** In the order of PostgreSQL and of the index, which is that of their text and not {@link UUID#compareTo}. */
    private static boolean isUpTo(UUID end, UUID id) {
        return id.toString().compareTo(end.toString()) <= 0;
    }

    private static Set<UUID> differing(Set<Version> some, Set<Version> others) {
        return Stream.concat(
                        some.stream().filter(version -> !others.contains(version)),
                        others.stream().filter(version -> !some.contains(version)))
                .map(Version::id)
                .collect(toSet());
    }

    /** What stands in the index is cut to milliseconds. */
    private record Version(UUID id, Instant at) {
        Version {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
