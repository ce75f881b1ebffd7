package dev.madang.review;

import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews that a member may still write, those whose time ends first at the head: for the home page. */
@Component
public class ReviewsToWrite {

    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final ListingHeads listings;
    private final Clock clock;

    ReviewsToWrite(JdbcClient jdbc, ListingHeads listings, Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * @param title of the listing
     * @param until when it can be written
     */
    public record ToWrite(UUID reservation, String title, Instant until) {

        /** The page on which it is written. */
        public String href() {
            return "/reservations/" + reservation + "/review";
        }

        /** Message key of the sentence that says it. */
        public String text() {
            return "review.todo";
        }

        /** Of the sentence: the title, and the instant that counts. */
        public Object[] arguments() {
            return new Object[] {title, until};
        }
    }

    /** The few most pressing. */
    @Transactional(readOnly = true)
    public List<ToWrite> of(UUID member) {
        List<Open> open = jdbc.sql("""
                        SELECT e.reservation_id, e.listing_id, e.closes_at FROM review_exchange e
                        WHERE (e.guest_id = :member OR e.host_id = :member) AND e.revealed_at IS NULL AND e.closes_at > :now
                          AND NOT EXISTS (SELECT FROM review r
                                          WHERE r.reservation_id = e.reservation_id AND r.author_id = :member)
                        ORDER BY e.closes_at, e.reservation_id LIMIT :most""")
                .param("member", member)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> new Open(
                        row.getObject("reservation_id", UUID.class),
                        row.getObject("listing_id", UUID.class),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant()))
                .list();
        Map<UUID, ListingHead> heads =
                listings.of(open.stream().map(Open::listing).toList());
        return open.stream()
                .map(one -> new ToWrite(
                        one.reservation(),
                        Objects.requireNonNull(heads.get(one.listing())).title(),
                        one.until()))
                .toList();
    }

    private record Open(UUID reservation, UUID listing, Instant until) {}
}
