package dev.madang.shop.coupon;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Won;
import dev.madang.shop.order.Basket;
import dev.madang.shop.order.Vouchers;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Coupons, and who has which. How many are left is a stock; that nobody has two is a key. */
@Repository
@Transactional
public class Coupons implements Vouchers {

    private static final String COUPON = """
            SELECT c.id, c.seller_id, m.nickname AS seller_name, c.name, c.percent, c.won, c.minimum, c.until, s.total,
              s.remaining AS "left", k.claimed_at, k.order_id
            FROM coupon c JOIN member m ON m.id = c.seller_id JOIN stock s ON s.id = c.id
            LEFT JOIN coupon_claim k ON k.coupon_id = c.id AND k.member_id = CAST(:reader AS uuid)
            WHERE %s""";

    private final JdbcClient jdbc;
    private final Stocks stocks;
    private final Clock clock;

    Coupons(JdbcClient jdbc, Stocks stocks, Clock clock) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.clock = clock;
    }

    /** A seller issues coupons. Issuing the same again changes nothing. */
    public void issue(UUID id, UUID seller, CouponDetails details) {
        if (find(seller, id).isPresent()) {
            return;
        }
        stocks.open(id, details.units(), seller);
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

    /** Those that are not over, the ones that end first at the head; with what the reader has of them. */
    @Transactional(readOnly = true)
    public List<Coupon> open(@Nullable UUID reader) {
        return jdbc.sql(COUPON.formatted("c.until > :now ORDER BY c.until, c.id LIMIT 100"))
                .param("reader", reader)
                .param("now", clock.instant())
                .query(Rows.of(Coupon.class))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Coupon> of(UUID seller) {
        return jdbc.sql(COUPON.formatted("c.seller_id = :seller ORDER BY c.until DESC, c.id LIMIT 100"))
                .param("reader", null)
                .param("seller", seller)
                .query(Rows.of(Coupon.class))
                .list();
    }

    /** What a member can use now for goods of a seller. */
    @Transactional(readOnly = true)
    public List<Coupon> usable(UUID member, UUID seller) {
        return jdbc.sql(COUPON.formatted("""
                        c.seller_id = :seller AND c.until > :now AND k.claimed_at IS NOT NULL AND k.order_id IS NULL
                        ORDER BY c.until, c.id"""))
                .param("reader", member)
                .param("seller", seller)
                .param("now", clock.instant())
                .query(Rows.of(Coupon.class))
                .list();
    }

    /**
     * A member takes one. Taking it again changes nothing.
     *
     * @throws Refusal 404 when there is no such coupon; 409 when none is left, when it is over, or to its seller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(UUID member, UUID id) {
        Coupon coupon = find(member, id).orElseThrow(Refusal::notFound);
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
        if (taken > 0 && !stocks.tryTake(Map.of(id, 1))) {
            throw Refusal.conflict("coupon.refused.gone");
        }
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
        return jdbc.sql(COUPON.formatted("c.id = :id"))
                .param("reader", reader)
                .param("id", id)
                .query(Rows.of(Coupon.class))
                .optional();
    }

    private static Refusal refused(String why) {
        return Refusal.conflict("coupon.refused." + why).at("coupon");
    }
}
