package dev.madang.shop.cart;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Won;
import dev.madang.shop.Sellers;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The carts of members, and what stands in anybody's. */
@Repository
@Transactional
class Carts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Carts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Goods of which somebody has some in their cart.
     *
     * @param shown whether everybody can order them
     * @param left how many can be had at this moment
     */
    record Goods(
            UUID variant,
            UUID product,
            UUID seller,
            String sellerName,
            String title,
            String name,
            @Nullable UUID cover,
            Won price,
            boolean shown,
            int left) {

        /** What it is called, with its kind where there are several. */
        String titled() {
            return name.isEmpty() ? title : title + " · " + name;
        }
    }

    private record Line(UUID variant, int quantity) {}

    @Transactional(readOnly = true)
    public Cart of(UUID member) {
        List<Line> lines =
                jdbc.sql("""
                        SELECT variant_id, quantity FROM cart_line WHERE member_id = ? ORDER BY added_at, variant_id""").param(member).query(Rows.of(Line.class)).list();
        var quantities = new LinkedHashMap<UUID, Integer>();
        lines.forEach(line -> quantities.put(line.variant(), line.quantity()));
        return new Cart(quantities);
    }

    /**
     * Has it as it is given; what is no goods of anybody is left out. Only what differs is written: what others changed meanwhile
     * stays.
     *
     * @param before what it was changed from
     */
    public void keep(UUID member, Cart before, Cart cart) {
        jdbc.sql("DELETE FROM cart_line WHERE member_id = :member AND variant_id = ANY (:gone)")
                .param("member", member)
                .param(
                        "gone",
                        before.variants().stream()
                                .filter(variant -> cart.of(variant) == 0)
                                .toArray(UUID[]::new))
                .update();
        cart.quantities().entrySet().stream()
                .filter(line -> before.of(line.getKey()) != line.getValue())
                .forEach(line -> put(member, line.getKey(), line.getValue(), before.of(line.getKey()) > 0));
    }

    /** @param there whether it is changed: what was ordered meanwhile does not come back */
    private void put(UUID member, UUID variant, int quantity, boolean there) {
        jdbc.sql(
                        there
                                ? "UPDATE cart_line SET quantity = :quantity WHERE member_id = :member AND variant_id = :variant"
                                : """
                        INSERT INTO cart_line (member_id, variant_id, quantity, added_at)
                        SELECT :member, id, :quantity, :now FROM product_variant WHERE id = :variant
                        ON CONFLICT (member_id, variant_id) DO UPDATE SET quantity = excluded.quantity""")
                .param("member", member)
                .param("variant", variant)
                .param("quantity", quantity)
                .param("now", clock.instant())
                .update();
    }

    /** Takes out all of one seller's that are still in, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Cart take(UUID member, UUID seller) {
        List<Line> taken = jdbc.sql("""
                        DELETE FROM cart_line c USING product_variant v, product p
                        WHERE c.member_id = :member AND v.id = c.variant_id AND p.id = v.product_id AND p.seller_id = :seller
                        RETURNING c.variant_id, c.quantity""")
                .param("member", member)
                .param("seller", seller)
                .query(Rows.of(Line.class))
                .list();
        var quantities = new LinkedHashMap<UUID, Integer>();
        taken.forEach(line -> quantities.put(line.variant(), line.quantity()));
        return new Cart(quantities);
    }

    /** What is held by those whose time has passed can be had by whoever asks for it. */
    @Transactional(readOnly = true)
    public List<Goods> goods(Collection<UUID> variants) {
        if (variants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT v.id AS variant_id, p.id AS product_id, p.seller_id, m.nickname AS seller_name, p.title, v.name,
                          (SELECT photo_id FROM product_photo f WHERE f.product_id = p.id AND f.position = 0) AS cover_id, v.price,
                          p.on_sale AND NOT v.retired AND %s IS NULL AS shown,
                          s.remaining + (SELECT coalesce(sum(l.quantity), 0) FROM shop_order_line l JOIN shop_order o ON o.id = l.order_id
                            WHERE l.stock_id = v.id AND o.status = 'HELD' AND o.due_at <= :now AND o.paying_since IS NULL) AS "left"
                        FROM product_variant v JOIN product p ON p.id = v.product_id JOIN stock s ON s.id = v.id
                        JOIN member m ON m.id = p.seller_id
                        WHERE v.id IN (:variants) ORDER BY p.title, v.position, v.id""".formatted(Sellers.withheld("p")))
                .param("variants", variants)
                .param("now", clock.instant())
                .query(Rows.of(Goods.class))
                .list();
    }
}
