package dev.madang.review;

import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.AwaitsHost;
import dev.madang.rental.Links;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews that a member may still write, those whose time ends first at the head: for the home page. */
@Component
@Order(2)
public class ReviewsToWrite implements HomeTasks {

    private static final int MOST = 3;

    private final JdbcClient jdbc;
    private final ListingHeads listings;
    private final Clock clock;

    ReviewsToWrite(JdbcClient jdbc, ListingHeads listings, Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.clock = clock;
    }

    /** Of both roles the home page tells; what awaits a host stands in their one list, too. */
    @Configuration(proxyBeanMethods = false)
    static class OfHosts {

        @Bean
        AwaitsHost reviewsOfHosts() {
            return new AwaitsHost("REVIEW", "/reservations/{id}/review", """
                    SELECT e.listing_id, e.reservation_id, e.closes_at FROM review_exchange e
                    WHERE e.host_id = :member AND e.revealed_at IS NULL AND e.closes_at > :now
                      AND NOT EXISTS (SELECT FROM review r WHERE r.reservation_id = e.reservation_id AND r.side = 'HOST')""");
        }
    }

    /**
     * @param title of the listing
     * @param until when it can be written
     */
    public record ToWrite(UUID reservation, String title, Instant until) implements HomeTask {

        @Override
        public String href() {
            return Links.reservation(reservation) + "/review";
        }

        @Override
        public String text() {
            return "review.todo";
        }

        /** Of the sentence: the title, and the instant that counts. */
        @Override
        public Object[] arguments() {
            return new Object[] {title, until};
        }
    }

    /** The few most pressing. */
    @Override
    @Transactional(readOnly = true)
    public List<ToWrite> of(CurrentMember me) {
        List<Open> open = jdbc.sql("""
                        SELECT e.reservation_id, e.listing_id, e.closes_at FROM review_exchange e
                        WHERE (e.guest_id = :member OR e.host_id = :member) AND e.revealed_at IS NULL AND e.closes_at > :now
                          AND NOT EXISTS (SELECT FROM review r
                                          WHERE r.reservation_id = e.reservation_id AND r.author_id = :member)
                        ORDER BY e.closes_at, e.reservation_id LIMIT :most""")
                .param("member", me.id())
                .param("now", clock.instant())
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
