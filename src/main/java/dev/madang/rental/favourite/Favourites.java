package dev.madang.rental.favourite;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.listing.ListingDeleted;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The listings that members keep in mind. A member keeps each of them once. */
@Repository
@Transactional
public class Favourites {

    private static final int PAGE = 24;
    private static final Keyset LATEST = Keyset.newestFirst("f.id");

    private final JdbcClient jdbc;
    private final Clock clock;

    Favourites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id of the keeping, not of the listing: the key by which the list is paged
     * @param published whether it can be had now
     */
    public record Favourite(
            UUID id, UUID listing, String title, @Nullable UUID cover, boolean published) {}

    /** How a listing is liked. */
    public record Liking(boolean mine, int members) {

        public static final Liking NONE = new Liking(false, 0);
    }

    /**
     * Keeps a listing. Does nothing when it is kept already.
     *
     * @throws Refusal 404 for one that cannot be had
     */
    public void add(UUID member, UUID listing) {
        boolean published = jdbc.sql(
                        "SELECT EXISTS (SELECT FROM listing_head WHERE id = :listing AND status = 'PUBLISHED')")
                .param("listing", listing)
                .query(Boolean.class)
                .single();
        if (!published) {
            throw Refusal.notFound();
        }
        jdbc.sql("""
                        INSERT INTO favourite (member_id, listing_id, created_at) VALUES (:member, :listing, :now)
                        ON CONFLICT DO NOTHING""")
                .param("member", member)
                .param("listing", listing)
                .param("now", clock.instant())
                .update();
    }

    /** Lets go of a listing. Does nothing when it was not kept. */
    public void remove(UUID member, UUID listing) {
        jdbc.sql("DELETE FROM favourite WHERE member_id = :member AND listing_id = :listing")
                .param("member", member)
                .param("listing", listing)
                .update();
    }

    /** Nobody keeps a listing any more that is taken down. */
    @EventListener
    void on(ListingDeleted deleted) {
        jdbc.sql("DELETE FROM favourite WHERE listing_id = :listing")
                .param("listing", deleted.listing())
                .update();
    }

    /** Which of these a member keeps. */
    @Transactional(readOnly = true)
    public Set<UUID> among(UUID member, Collection<UUID> listings) {
        return listings.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "SELECT listing_id FROM favourite WHERE member_id = :member AND listing_id = ANY (:listings)")
                        .param("member", member)
                        .param("listings", listings.toArray(UUID[]::new))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .set();
    }

    /** Whether this member keeps the listing, and how many others do than its host. */
    @Transactional(readOnly = true)
    public Liking of(UUID listing, UUID member) {
        return jdbc.sql("""
                        SELECT coalesce(bool_or(f.member_id = :member), false) AS mine,
                               count(*) FILTER (WHERE f.member_id <> l.host_id) AS members
                        FROM favourite f JOIN listing_head l ON l.id = f.listing_id WHERE f.listing_id = :listing""")
                .param("member", member)
                .param("listing", listing)
                .query(Rows.of(Liking.class))
                .single();
    }

    /** A member's favourites, the latest first. */
    @Transactional(readOnly = true)
    public Slice<Favourite> page(UUID member, Turn turn) {
        return LATEST.page(
                turn,
                PAGE,
                (side, order) -> jdbc.sql("""
                        SELECT f.id, l.id AS listing_id, l.title, l.cover_id, l.status = 'PUBLISHED' AS published
                        FROM favourite f JOIN listing_head l ON l.id = f.listing_id WHERE f.member_id = :member %s %s""".formatted(side, order)).param("member", member),
                Rows.of(Favourite.class),
                favourite -> new Cursor(favourite.id()));
    }
}
