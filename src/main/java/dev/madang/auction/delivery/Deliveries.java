package dev.madang.auction.delivery;

import static java.util.Objects.requireNonNullElse;

import dev.madang.auction.delivery.Delivery.Contested;
import dev.madang.auction.delivery.Delivery.Ended;
import dev.madang.member.address.PostalAddress;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Carrier;
import dev.madang.shared.Parcel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All deliveries; each step is taken once, whoever presses twice. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Deliveries {

    private static final int AT_ONCE = 200;
    private static final int PAGE = 30;
    private static final Keyset EARLIEST = Keyset.oldestFirst("contested_at", "auction_id");

    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String postcode,
            @Nullable String road,
            @Nullable String detail,
            @Nullable Instant addressedAt,
            @Nullable Carrier carrier,
            @Nullable String number,
            @Nullable Instant sentAt,
            @Nullable Instant arrivedAt,
            @Nullable Ended endedWhy,
            @Nullable Instant contestedAt,
            @Nullable String contestedFor,
            @Nullable Instant givenBackAt) {

        Delivery delivery() {
            return new Delivery(
                    address(),
                    addressedAt,
                    carrier == null || number == null ? null : new Parcel(carrier, number),
                    sentAt,
                    arrivedAt,
                    endedWhy,
                    contestedAt == null ? null : new Contested(contestedAt, requireNonNullElse(contestedFor, "")),
                    givenBackAt);
        }

        private @Nullable PostalAddress address() {
            return recipient == null || phone == null || postcode == null || road == null || detail == null
                    ? null
                    : new PostalAddress(recipient, phone, postcode, road, detail);
        }
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Delivery of(UUID auction) {
        return jdbc.sql("SELECT * FROM auction_delivery WHERE auction_id = ?")
                .param(auction)
                .query(Rows.of(Row.class))
                .optional()
                .map(Row::delivery)
                .orElse(Delivery.NOT_BEGUN);
    }

    /** @return whether it is neither on its way nor over */
    boolean sendTo(UUID auction, PostalAddress address) {
        return jdbc.sql("""
                        INSERT INTO auction_delivery (auction_id, recipient, phone, postcode, road, detail, addressed_at)
                        VALUES (:auction, :recipient, :phone, :postcode, :road, :detail, :now)
                        ON CONFLICT (auction_id) DO UPDATE SET recipient = excluded.recipient, phone = excluded.phone,
                            postcode = excluded.postcode, road = excluded.road, detail = excluded.detail,
                            addressed_at = coalesce(auction_delivery.addressed_at, excluded.addressed_at), reminded_at = NULL
                          WHERE auction_delivery.sent_at IS NULL AND auction_delivery.ended_at IS NULL""")
                        .param("auction", auction)
                        .param("recipient", address.recipient())
                        .param("phone", address.phone())
                        .param("postcode", address.postcode())
                        .param("road", address.road())
                        .param("detail", address.detail())
                        .param("now", clock.instant())
                        .update()
                == 1;
    }

    /** @return whether it was waiting to be sent */
    boolean sent(UUID auction, Parcel parcel) {
        return jdbc.sql("""
                        UPDATE auction_delivery SET carrier = :carrier, number = :number, sent_at = :now
                        WHERE auction_id = :auction AND addressed_at IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL""")
                        .param("carrier", parcel.carrier())
                        .param("number", parcel.number())
                        .param("now", clock.instant())
                        .param("auction", auction)
                        .update()
                == 1;
    }

    /** @return whether it was on its way */
    boolean arrived(UUID auction) {
        return arrived(auction, "");
    }

    /** @return whether it was on its way, and its winner had not said otherwise, be it at this moment */
    boolean arrivedBySilence(UUID auction) {
        return arrived(auction, " AND contested_at IS NULL");
    }

    private boolean arrived(UUID auction, String further) {
        return jdbc.sql("""
                        UPDATE auction_delivery SET arrived_at = :now
                        WHERE auction_id = :auction AND sent_at IS NOT NULL AND arrived_at IS NULL AND given_back_at IS NULL""" + further)
                        .param("now", clock.instant())
                        .param("auction", auction)
                        .update()
                == 1;
    }

    /** @return whether it was on its way, and its winner had not said so before */
    boolean contested(UUID auction, String why) {
        return jdbc.sql("""
                        UPDATE auction_delivery SET contested_at = :now, contested_for = :why
                        WHERE auction_id = :auction AND sent_at IS NOT NULL AND arrived_at IS NULL AND given_back_at IS NULL
                          AND contested_at IS NULL""")
                        .param("now", clock.instant())
                        .param("why", why)
                        .param("auction", auction)
                        .update()
                == 1;
    }

    /** @return whether its winner had said that it has not arrived, and nobody anything else since */
    boolean givenBack(UUID auction) {
        return jdbc.sql("""
                        UPDATE auction_delivery SET given_back_at = :now
                        WHERE auction_id = :auction AND contested_at IS NOT NULL AND arrived_at IS NULL AND given_back_at IS NULL""")
                        .param("now", clock.instant())
                        .param("auction", auction)
                        .update()
                == 1;
    }

    /**
     * Something of which its winner says that it has not arrived.
     *
     * @param passes that it was sold for
     * @param why in the winner's words
     */
    public record ContestedDelivery(
            UUID auction,
            String title,
            UUID seller,
            String sellerName,
            UUID winner,
            String winnerName,
            int passes,
            Carrier carrier,
            String number,
            Instant sentAt,
            Instant contestedAt,
            String why) {

        public Parcel parcel() {
            return new Parcel(carrier, number);
        }

        Cursor cursor() {
            return new Cursor(contestedAt, auction);
        }
    }

    /** Those that wait for operators, who waits longest first. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Slice<ContestedDelivery> contested(Turn turn) {
        return EARLIEST.page(
                turn,
                PAGE,
                (side, order) -> jdbc.sql("""
                        SELECT * FROM (
                          SELECT d.auction_id, a.title, a.seller_id, s.nickname AS seller_name, a.leader_id AS winner_id,
                            w.nickname AS winner_name, a.price AS passes, d.carrier, d.number, d.sent_at, d.contested_at,
                            d.contested_for AS why
                          FROM auction_delivery d JOIN auction a ON a.id = d.auction_id
                          JOIN member s ON s.id = a.seller_id JOIN member w ON w.id = a.leader_id
                          WHERE d.contested_at IS NOT NULL AND d.arrived_at IS NULL AND d.given_back_at IS NULL) d
                        WHERE true %s %s""".formatted(side, order)),
                Rows.of(ContestedDelivery.class),
                ContestedDelivery::cursor);
    }

    /** @return whether it was neither on its way nor over */
    boolean ended(UUID auction, Ended why) {
        return jdbc.sql("""
                        INSERT INTO auction_delivery (auction_id, ended_at, ended_why) VALUES (:auction, :now, :why)
                        ON CONFLICT (auction_id) DO UPDATE SET ended_at = excluded.ended_at, ended_why = excluded.ended_why
                          WHERE auction_delivery.sent_at IS NULL AND auction_delivery.ended_at IS NULL
                            AND (auction_delivery.addressed_at IS NULL) = (excluded.ended_why = 'NO_ADDRESS')""")
                        .param("auction", auction)
                        .param("now", clock.instant())
                        .param("why", why)
                        .update()
                == 1;
    }

    /** @return whether the one who is next was not reminded yet */
    boolean reminded(UUID auction) {
        return jdbc.sql("""
                        INSERT INTO auction_delivery (auction_id, reminded_at) VALUES (:auction, :now)
                        ON CONFLICT (auction_id) DO UPDATE SET reminded_at = excluded.reminded_at
                          WHERE auction_delivery.reminded_at IS NULL AND auction_delivery.sent_at IS NULL
                            AND auction_delivery.ended_at IS NULL""")
                        .param("auction", auction)
                        .param("now", clock.instant())
                        .update()
                == 1;
    }

    /** Won so long ago, and nobody knows where it goes. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public List<UUID> unaddressedFor(Duration time) {
        return ids("""
                SELECT a.id FROM auction a LEFT JOIN auction_delivery d ON d.auction_id = a.id
                WHERE a.status = 'SOLD' AND a.closed_at <= :since AND d.addressed_at IS NULL AND d.ended_at IS NULL
                ORDER BY a.closed_at, a.id LIMIT :most""", time);
    }

    /** To be sent for so long. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public List<UUID> unsentFor(Duration time) {
        return ids("""
                SELECT auction_id FROM auction_delivery
                WHERE addressed_at <= :since AND sent_at IS NULL AND ended_at IS NULL ORDER BY addressed_at, auction_id LIMIT :most""", time);
    }

    /** On the way for so long, and nobody says otherwise. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public List<UUID> underWayFor(Duration time) {
        return ids("""
                SELECT auction_id FROM auction_delivery
                WHERE sent_at <= :since AND arrived_at IS NULL AND contested_at IS NULL ORDER BY sent_at, auction_id LIMIT :most""", time);
    }

    private List<UUID> ids(String sql, Duration time) {
        return jdbc.sql(sql)
                .param("since", clock.instant().minus(time))
                .param("most", AT_ONCE)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
