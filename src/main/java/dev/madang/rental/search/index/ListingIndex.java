package dev.madang.rental.search.index;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.rental.listing.Listings;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * This instance's index of listings. What is changed here through Hibernate it follows by itself; for the rest there
 * are {@link #refresh} and {@link #catchUp}.
 */
@Component
public class ListingIndex {

    private static final int AT_ONCE = 100;

    private final IndexReader reader;
    private final EntityManager entities;
    private final Listings listings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ListingIndex(
            IndexReader reader,
            EntityManager entities,
            Listings listings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.entities = entities;
        this.listings = listings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads these listings anew; those that are no more leave the index. Searches see it when this returns. One caller at a
     * time, so that what was read first is not written last.
     */
    public synchronized void refresh(Collection<UUID> ids) {
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            transaction.executeWithoutResult(status -> readAnew(some));
        }
    }

    /**
     * Refreshes whatever differs from the database in when it was last changed: after a time without being told of
     * changes, or without an index at all.
     *
     * @return how many listings differed
     */
    public int catchUp() {
        Set<Version> inDatabase = inDatabase();
        Set<Version> inIndex = inIndex();
        Set<UUID> differing = Stream.concat(
                        inDatabase.stream().filter(not(inIndex::contains)),
                        inIndex.stream().filter(not(inDatabase::contains)))
                .map(Version::id)
                .collect(toSet());
        refresh(differing);
        return differing.size();
    }

    private void readAnew(List<UUID> ids) {
        SearchIndexingPlan plan = Search.session(entities).indexingPlan();
        Set<UUID> gone = new HashSet<>(ids);
        for (Listing listing : listings.findAllById(ids)) {
            if (listing.status() != ListingStatus.DRAFT) {
                plan.addOrUpdate(listing);
                gone.remove(listing.id());
            }
        }
        gone.forEach(id -> plan.purge(Listing.class, id, null));
    }

    private Set<Version> inDatabase() {
        return jdbc.sql("SELECT id, updated_at FROM listing WHERE status <> 'DRAFT'")
                .query((row, number) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .set();
    }

    private Set<Version> inIndex() {
        return new HashSet<>(reader.read(session -> session.search(Listing.class)
                .select(f -> f.composite()
                        .from(f.id(UUID.class), f.field(ListingDocument.UPDATED, Instant.class))
                        .as(Version::new))
                .where(f -> f.matchAll())
                .fetchAllHits()));
    }

    /** What stands in the index is cut to milliseconds. */
    private record Version(UUID id, Instant updatedAt) {
        Version {
            updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
