package dev.madang.auction;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.WordPatterns;
import dev.madang.shared.Graphemes;
import dev.madang.shop.Sellers;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All auctions, and their bids. */
@Repository
@Transactional(readOnly = true)
public class Auctions {

    private static final Keyset FIRST_TO_END = Keyset.oldestFirst("a.ends_at", "a.id");
    private static final Keyset LAST_CLOSED = Keyset.newestFirst("a.closed_at", "a.id");
    private static final Keyset FIRST_PROPOSED = Keyset.oldestFirst("a.created_at", "a.id");
    private static final Keyset LAST_PROPOSED = Keyset.newestFirst("a.created_at", "a.id");
    private static final Keyset LAST_BID = Keyset.newestFirst("b.number", "b.at", "b.id");
    private static final int CARDS = 24;
    private static final int BIDS = 20;

    private final JdbcClient jdbc;
    private final WordPatterns patterns;
    private final Clock clock;

    Auctions(JdbcClient jdbc, WordPatterns patterns, Clock clock) {
        this.jdbc = jdbc;
        this.patterns = patterns;
        this.clock = clock;
    }

    public Optional<Auction> find(UUID id) {
        return read(id, "");
    }

    /** Nobody bids on it, or ends it, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Auction> lock(UUID id) {
        return read(id, " FOR UPDATE");
    }

    private Optional<Auction> read(UUID id, String how) {
        return jdbc.sql("SELECT * FROM auction WHERE id = ?" + how)
                .param(id)
                .query(Rows.of(Auction.class))
                .optional();
    }

    /** In their order. */
    public List<UUID> photos(UUID id) {
        return jdbc.sql("SELECT photo_id FROM auction_photo WHERE auction_id = ? ORDER BY position")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @param price null as long as nobody has bid */
    public record Card(
            UUID id,
            String title,
            @Nullable UUID cover,
            int startPrice,
            @Nullable Integer price,
            int bids,
            Instant opensAt,
            Instant endsAt,
            AuctionStatus status,
            @Nullable Instant closedAt,
            Instant createdAt) {

        Cursor proposed() {
            return new Cursor(createdAt, id);
        }

        public boolean isOpenAt(Instant now) {
            return status == AuctionStatus.APPROVED && !now.isBefore(opensAt) && now.isBefore(endsAt);
        }
    }

    private static final String CARD = """
            SELECT a.id, a.title, (SELECT p.photo_id FROM auction_photo p WHERE p.auction_id = a.id ORDER BY p.position LIMIT 1)
              AS cover_id, a.start_price, a.price, a.bids, a.opens_at, a.ends_at, a.status, a.closed_at, a.created_at
            FROM auction a WHERE""";

    /** Those that are open or will be, the first to end first. */
    public Slice<Card> coming(Turn turn) {
        return FIRST_TO_END.page(
                turn,
                CARDS,
                (side, order) -> jdbc.sql(CARD + " a.status = 'APPROVED' AND a.withheld IS NULL AND a.ends_at > :now "
                                + side + " " + order)
                        .param("now", clock.instant()),
                Rows.of(Card.class),
                card -> new Cursor(card.endsAt(), card.id()));
    }

    /** Those that everybody sees and whose title or text has all these words, what is not over at the head. */
    public List<Card> found(String words, int most) {
        return jdbc.sql(CARD + " a.withheld IS NULL AND a.status NOT IN ('PROPOSED', 'REFUSED') AND "
                        + TypedWords.allIn("a.title || ' ' || a.text || ' 경매 auction'")
                        + " ORDER BY a.closed_at IS NOT NULL, a.ends_at DESC, a.id LIMIT :most")
                .param("words", patterns.of(words))
                .param("most", most)
                .query(Rows.of(Card.class))
                .list();
    }

    public Slice<Card> over(Turn turn) {
        return LAST_CLOSED.page(
                turn,
                CARDS,
                (side, order) ->
                        jdbc.sql(CARD + " a.closed_at IS NOT NULL AND a.withheld IS NULL " + side + " " + order),
                Rows.of(Card.class),
                card -> new Cursor(card.closedAt() == null ? card.endsAt() : card.closedAt(), card.id()));
    }

    /** Those that wait for an operator, the longest first. */
    public Slice<Card> proposed(Turn turn) {
        return FIRST_PROPOSED.page(
                turn,
                CARDS,
                (side, order) -> jdbc.sql(CARD + " a.status = 'PROPOSED' " + side + " " + order),
                Rows.of(Card.class),
                Card::proposed);
    }

    /** All of a seller, the last one proposed at the head. */
    public Slice<Card> of(UUID seller, Turn turn) {
        return LAST_PROPOSED.page(
                turn,
                CARDS,
                (side, order) -> jdbc.sql(CARD + " a.seller_id = :seller " + side + " " + order)
                        .param("seller", seller),
                Rows.of(Card.class),
                Card::proposed);
    }

    /** Those that are open or to come of sellers who are suspended. */
    List<UUID> ofSuspended() {
        return jdbc.sql("SELECT a.id FROM auction a WHERE a.status = 'APPROVED' AND " + Sellers.suspended("a.seller_id")
                        + " ORDER BY a.ends_at, a.id LIMIT 200")
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whose time is over. */
    List<UUID> due() {
        return jdbc.sql(
                        "SELECT id FROM auction WHERE status = 'APPROVED' AND ends_at <= :now ORDER BY ends_at, id LIMIT 200")
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Map<UUID, String> titles(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT id, title FROM auction WHERE id IN (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A bid that was taken.
     *
     * @param maximum what it went up to: told to nobody but its bidder
     * @param price what it made of the price
     */
    public record Bid(
            UUID id,
            int number,
            UUID bidder,
            String nickname,
            int amount,
            int maximum,
            int price,
            UUID leader,
            boolean extended,
            Instant at) {}

    /** The last one first. */
    public Slice<Bid> bids(UUID auction, Turn turn) {
        return LAST_BID.page(
                turn,
                BIDS,
                (side, order) -> jdbc.sql("""
                                SELECT b.*, m.nickname FROM auction_bid b JOIN member m ON m.id = b.bidder_id
                                WHERE b.auction_id = :auction\s""" + side + " " + order).param("auction", auction),
                Rows.of(Bid.class),
                bid -> new Cursor(bid.number(), bid.at(), bid.id()));
    }

    boolean hasBid(UUID auction, UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM auction_bid WHERE auction_id = ? AND bidder_id = ?)")
                .params(auction, member)
                .query(Boolean.class)
                .single();
    }

    /** All who have bid. */
    List<UUID> bidders(UUID auction) {
        return jdbc.sql("SELECT DISTINCT bidder_id FROM auction_bid WHERE auction_id = ?")
                .param(auction)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The first letter of a nickname, and stars. */
    static String masked(String nickname) {
        return Graphemes.first(nickname) + "**";
    }

    String maskedName(UUID member) {
        return masked(jdbc.sql("SELECT nickname FROM member WHERE id = ?")
                .param(member)
                .query(String.class)
                .single());
    }
}
