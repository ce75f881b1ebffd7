package dev.madang.shop.deal;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.WordPatterns;
import dev.madang.shared.Won;
import dev.madang.shop.Sellers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Deals as they stand. */
@Repository
@Transactional(readOnly = true)
class Deals {

    private static final int CARDS = 24;
    private static final int MOST_OFFERS = 200;
    private static final int OF_PRODUCT = 3;

    /** As long as a page may have been open that shows one which has closed since. */
    private static final Duration LATELY = Duration.ofHours(1);

    private static final Keyset NEXT = Keyset.oldestFirst("opens_at", "id");
    private static final Keyset LAST = Keyset.newestFirst("opens_at", "id");

    /** What is held by those whose time has passed can be had by whoever asks for it. */
    private static final String DEAL = """
            SELECT * FROM (
              SELECT d.id, d.seller_id, p.id AS product_id, p.title, v.name AS variant, v.price AS regular, d.price,
                p.on_sale AND NOT v.retired AND {withheld} IS NULL AS shown, d.per_member, d.opens_at, d.closes_at,
                (SELECT photo_id FROM product_photo f WHERE f.product_id = p.id AND f.position = 0) AS cover_id,
                s.total, s.remaining + late.units AS "left", late.held - late.units AS held
              FROM shop_deal d
              JOIN product_variant v ON v.id = d.variant_id JOIN product p ON p.id = v.product_id JOIN stock s ON s.id = d.id
              CROSS JOIN LATERAL (SELECT
                coalesce(sum(l.quantity) FILTER (WHERE o.due_at <= :now AND o.paying_since IS NULL), 0) AS units,
                coalesce(sum(l.quantity), 0) AS held
                FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id
                WHERE o.sale_id = d.id AND o.status = 'HELD') late) d
            WHERE %s %s %s""".replace("{withheld}", Sellers.withheld("p"));

    private final JdbcClient jdbc;
    private final WordPatterns patterns;
    private final Clock clock;

    Deals(JdbcClient jdbc, WordPatterns patterns, Clock clock) {
        this.jdbc = jdbc;
        this.patterns = patterns;
        this.clock = clock;
    }

    public Optional<Deal> find(UUID id) {
        return deals("id = :id", "", "")
                .param("id", id)
                .query(Rows.of(Deal.class))
                .optional();
    }

    /** How many units can be had; empty when there is no such deal. */
    public Optional<Integer> left(UUID id) {
        return find(id).map(Deal::left);
    }

    /** Those that are open or to come, the first to open at the head. */
    public Slice<Deal> coming(Turn turn) {
        return page(NEXT, "closes_at > :now AND shown", null, turn);
    }

    /** Those that are over, the last at the head. */
    public Slice<Deal> over(Turn turn) {
        return page(LAST, "closes_at <= :now AND shown", null, turn);
    }

    public Slice<Deal> of(UUID seller, Turn turn) {
        return page(LAST, "seller_id = :seller", seller, turn);
    }

    /** Those that can be had now or soon, open ones first. */
    public List<Deal> now(int most) {
        return deals("closes_at > :now AND shown", "", "ORDER BY opens_at > :now, closes_at, id LIMIT :most")
                .param("most", most)
                .query(Rows.of(Deal.class))
                .list();
    }

    /** Those of goods that are open or to come and not sold out, open ones first. */
    public List<Deal> ofProduct(UUID product) {
        return deals(
                        "product_id = :product AND closes_at > :now AND shown AND \"left\" + held > 0",
                        "",
                        "ORDER BY opens_at > :now, closes_at, id LIMIT " + OF_PRODUCT)
                .param("product", product)
                .query(Rows.of(Deal.class))
                .list();
    }

    /** Those that are open or to come and whose goods have all these words, open ones first. */
    public List<Deal> found(String words, int most) {
        return deals(
                        "closes_at > :now AND shown AND " + TypedWords.allIn("title || ' ' || variant"),
                        "",
                        "ORDER BY opens_at > :now, closes_at, id LIMIT :most")
                .param("words", patterns.of(words))
                .param("most", most)
                .query(Rows.of(Deal.class))
                .list();
    }

    /** What a first page may show that was opened a while ago: also those that have closed since. */
    public List<Deal> lately() {
        return deals("closes_at > :since AND shown", "", "ORDER BY opens_at, id LIMIT " + 2 * CARDS)
                .param("since", clock.instant().minus(LATELY))
                .query(Rows.of(Deal.class))
                .list();
    }

    /**
     * What a seller can make a deal of.
     *
     * @param left units that nobody has
     */
    record Offer(UUID id, String title, String variant, Won price, int left) {}

    /** The seller's newest goods on sale of which there are any. */
    public List<Offer> offers(UUID seller) {
        return jdbc.sql("""
                        SELECT v.id, p.title, v.name AS variant, v.price, s.remaining AS "left"
                        FROM product p JOIN product_variant v ON v.product_id = p.id JOIN stock s ON s.id = v.id
                        WHERE p.seller_id = :seller AND p.on_sale AND NOT v.retired AND s.remaining > 0
                        ORDER BY p.created_at DESC, p.id, v.position LIMIT :most""")
                .param("seller", seller)
                .param("most", MOST_OFFERS)
                .query(Rows.of(Offer.class))
                .list();
    }

    private Slice<Deal> page(Keyset sorted, String which, @Nullable UUID seller, Turn turn) {
        return sorted.page(
                turn,
                CARDS,
                (side, order) -> {
                    StatementSpec deals = deals(which, side, order);
                    return seller == null ? deals : deals.param("seller", seller);
                },
                Rows.of(Deal.class),
                Deal::cursor);
    }

    private StatementSpec deals(String which, String side, String order) {
        Instant now = clock.instant();
        return jdbc.sql(DEAL.formatted(which, side, order)).param("now", now);
    }
}
