package dev.madang.shop.coupon;

import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.shop.Sellers;
import dev.madang.shop.order.Basket;
import dev.madang.shop.order.Vouchers;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coupons, and who has which. How many are left is a stock; that nobody has two is a key. One of an order that was not paid in
 * time can be used anew, whether or not the end of that order was written down yet.
 */
@Repository
@Transactional
public class Coupons implements Vouchers {

    private static final int ROWS = 24;

    /** Of what ended longer ago nobody needs to hear any more. */
    private static final Duration LATELY = Duration.ofDays(2);

    private static final Keyset NEXT = Keyset.oldestFirst("c.until", "c.id");
    private static final Keyset LAST = Keyset.newestFirst("c.until", "c.id");
    private static final String SUSPENDED = Sellers.suspended("c.seller_id");

    private static final String COUPON = """
            SELECT c.id, c.seller_id, m.nickname AS seller_name, c.name, c.percent, c.won, c.minimum, c.until, s.total,
              s.remaining AS "left", k.claimed_at, o.id AS order_id
            FROM coupon c JOIN member m ON m.id = c.seller_id JOIN stock s ON s.id = c.id
            LEFT JOIN coupon_claim k ON k.coupon_id = c.id AND k.member_id = CAST(:reader AS uuid)
            LEFT JOIN shop_order o ON o.id = k.order_id
              AND NOT (o.status = 'HELD' AND o.due_at <= :now AND o.paying_since IS NULL)
            WHERE %s""";

    private final JdbcClient jdbc;
    private final Stocks stocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Coupons(JdbcClient jdbc, Stocks stocks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.events = events;
        this.clock = clock;
    }

    /** A seller issues coupons. Issuing the same again changes nothing. */
    public void issue(UUID id, UUID seller, CouponDetails details) {
        if (!stocks.open(id, details.units(), seller)) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO coupon (id, seller_id, name, percent, won, minimum, until, created_at)
                        VALUES (:id, :seller, :name, :percent, :won, :minimum, :until, :now)""")
                .param("id", id)
                .param("seller", seller)
                .param("name", details.name())
                .param("percent", details.percent())
                .param("won", details.won())
                .param("minimum", details.minimum())
                .param("until", details.until())
                .param("now", clock.instant())
                .update();
    }

    /** Those that can be had now, the ones that end first at the head; with what the reader has of them. */
    @Transactional(readOnly = true)
    public Slice<Coupon> open(@Nullable UUID reader, Turn turn) {
        return NEXT.page(
                turn,
                ROWS,
                (side, order) -> coupons("c.until > :now AND NOT %s %s %s".formatted(SUSPENDED, side, order), reader),
                Rows.of(Coupon.class),
                Coupon::cursor);
    }

    /** What a seller has issued, the ones that end last at the head. */
    @Transactional(readOnly = true)
    public Slice<Coupon> of(UUID seller, Turn turn) {
        return LAST.page(
                turn,
                ROWS,
                (side, order) -> coupons("c.seller_id = :seller %s %s".formatted(side, order), null)
                        .param("seller", seller),
                Rows.of(Coupon.class),
                Coupon::cursor);
    }

    /** Those of which some were taken on a day, in Seoul, of which their sellers have not heard yet, or all. */
    @Transactional(readOnly = true)
    List<TakenCoupon> taken() {
        return jdbc.sql("""
                        SELECT c.id, c.seller_id, c.name, s.total, s.remaining AS "left", k.last
                        FROM coupon c JOIN stock s ON s.id = c.id
                        CROSS JOIN LATERAL (SELECT max(claimed_at) AS last FROM coupon_claim WHERE coupon_id = c.id) k
                        WHERE c.until > :lately AND NOT c.told_gone AND k.last IS NOT NULL
                          AND (s.remaining = 0 OR c.told_until IS NULL OR k.last > c.told_until AND c.told_until < :today)""")
                .param("lately", clock.instant().minus(LATELY))
                .param("today", Seoul.beginningOf(Seoul.dayOf(clock.instant())))
                .query(Rows.of(TakenCoupon.class))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void told(TakenCoupon taken) {
        jdbc.sql("UPDATE coupon SET told_until = :last, told_gone = :gone WHERE id = :id")
                .param("last", taken.last())
                .param("gone", taken.isGone())
                .param("id", taken.id())
                .update();
    }

    /** What a member can use now for goods of a seller. */
    @Transactional(readOnly = true)
    public List<Coupon> usable(UUID member, UUID seller) {
        return coupons("""
                        c.seller_id = :seller AND c.until > :now AND k.claimed_at IS NOT NULL AND o.id IS NULL
                        ORDER BY c.until, c.id""", member)
                .param("seller", seller)
                .query(Rows.of(Coupon.class))
                .list();
    }

    /** What a member can use now, of whichever seller. */
    @Transactional(readOnly = true)
    public List<Coupon> usable(UUID member) {
        return coupons(
                        "c.until > :now AND k.claimed_at IS NOT NULL AND o.id IS NULL ORDER BY c.until, c.id LIMIT 200",
                        member)
                .query(Rows.of(Coupon.class))
                .list();
    }

    /**
     * A member takes one. Taking it again changes nothing.
     *
     * @throws Refusal 404 when there is no such coupon, or its seller is suspended; 409 when none is left, when it is over, or to its seller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UUID member, UUID id) {
        Coupon coupon = coupons("c.id = :id AND NOT " + SUSPENDED, member)
                .param("id", id)
                .query(Rows.of(Coupon.class))
                .optional()
                .orElseThrow(Refusal::notFound);
        if (coupon.seller().equals(member)) {
            throw Refusal.conflict("coupon.refused.own");
        }
        if (coupon.isOver(clock.instant())) {
            throw Refusal.conflict("coupon.refused.over", coupon.until());
        }
        int taken = jdbc.sql("""
                        INSERT INTO coupon_claim (coupon_id, member_id, claimed_at) VALUES (:coupon, :member, :now)
                        ON CONFLICT DO NOTHING""")
                .param("coupon", id)
                .param("member", member)
                .param("now", clock.instant())
                .update();
        if (taken == 0) {
            return;
        }
        if (!stocks.tryTake(Map.of(id, 1))) {
            throw Refusal.conflict("coupon.refused.gone");
        }
        events.publishEvent(new CouponTaken(id, member, clock.instant()));
    }

    /**
     * What a coupon takes off an order. Called in the order's transaction, in which {@link #use} then decides whether it was used.
     *
     * @throws Refusal 409 when the member has no such coupon, it is over, of another seller, or the order is below its minimum
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Basket.Voucher voucher(UUID member, UUID id, UUID seller, Won ordered) {
        Coupon coupon = find(member, id).filter(Coupon::isClaimed).orElseThrow(() -> refused("other"));
        if (!coupon.seller().equals(seller)) {
            throw refused("seller");
        }
        if (coupon.isOver(clock.instant())) {
            throw Refusal.conflict("coupon.refused.over", coupon.until()).at("coupon");
        }
        if (ordered.compareTo(coupon.minimum()) < 0) {
            throw Refusal.conflict("coupon.refused.minimum", coupon.minimum()).at("coupon");
        }
        return new Basket.Voucher(id, coupon.name(), coupon.off(ordered));
    }

    /** Of two orders that use it at once one does. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(UUID coupon, UUID member, UUID order) {
        int used = jdbc.sql("""
                        UPDATE coupon_claim SET order_id = ? WHERE coupon_id = ? AND member_id = ? AND order_id IS NULL""").params(order, coupon, member).update();
        if (used == 0) {
            throw refused("used");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID order) {
        jdbc.sql("UPDATE coupon_claim SET order_id = NULL WHERE order_id = ?")
                .param(order)
                .update();
    }

    private Optional<Coupon> find(UUID reader, UUID id) {
        return coupons("c.id = :id", reader)
                .param("id", id)
                .query(Rows.of(Coupon.class))
                .optional();
    }

    private StatementSpec coupons(String which, @Nullable UUID reader) {
        return jdbc.sql(COUPON.formatted(which)).param("reader", reader).param("now", clock.instant());
    }

    private static Refusal refused(String why) {
        return Refusal.conflict("coupon.refused." + why).at("coupon");
    }
}
