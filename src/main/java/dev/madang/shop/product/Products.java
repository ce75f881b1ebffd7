package dev.madang.shop.product;

import static java.util.stream.Collectors.toMap;

import dev.madang.moderation.Withholding;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Won;
import dev.madang.shop.Sellers;
import dev.madang.shop.order.sale.HeldUnits;
import dev.madang.shop.order.sale.HeldUnits.Held;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Goods as they stand. */
@Repository
@Transactional(readOnly = true)
public class Products {

    private static final int CARDS = 24;
    private static final int RELATED = 8;
    private static final Keyset NEWEST = Keyset.newestFirst("created_at", "id");

    /** Whether everybody sees it. */
    static final String SHOWN = "(p.on_sale AND " + Sellers.withheld("p") + " IS NULL)";

    private static final String CARD = """
            SELECT * FROM (
              SELECT p.id, p.seller_id, p.theme, p.team, p.title, p.text, p.likes, {shown} AS on_sale,
                p.created_at, v.price, v."left",
                (SELECT min(d.price) FROM shop_deal d
                   JOIN product_variant dealt ON dealt.id = d.variant_id JOIN stock s ON s.id = d.id
                 WHERE dealt.product_id = p.id AND NOT dealt.retired
                   AND d.opens_at <= :now AND d.closes_at > :now AND s.remaining > 0) AS deal_price,
                (SELECT photo_id FROM product_photo f WHERE f.product_id = p.id AND f.position = 0) AS cover_id
              FROM product p CROSS JOIN LATERAL (SELECT min(v.price) AS price, sum(s.remaining) AS "left"
                FROM product_variant v JOIN stock s ON s.id = v.id WHERE v.product_id = p.id AND NOT v.retired) v) p
            WHERE %s %s %s""".replace("{shown}", SHOWN);

    private final JdbcClient jdbc;
    private final HeldUnits heldUnits;
    private final Clock clock;

    Products(JdbcClient jdbc, HeldUnits heldUnits, Clock clock) {
        this.jdbc = jdbc;
        this.heldUnits = heldUnits;
        this.clock = clock;
    }

    public Optional<Product> find(UUID id) {
        return jdbc.sql("""
                        SELECT p.seller_id, p.theme, p.team, p.title, p.text, p.on_sale, p.likes, p.version, %s AS withheld,
                          ARRAY(SELECT photo_id FROM product_photo f WHERE f.product_id = p.id ORDER BY position) AS photos
                        FROM product p WHERE p.id = :id""".formatted(Sellers.withheld("p")))
                .param("id", id)
                .param("now", clock.instant())
                .query((row, number) -> new Product(
                        id,
                        row.getObject("seller_id", UUID.class),
                        Theme.valueOf(row.getString("theme")),
                        row.getString("team"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getBoolean("on_sale"),
                        row.getInt("likes"),
                        row.getInt("version"),
                        withheld(row.getString("withheld")),
                        List.of((UUID[]) row.getArray("photos").getArray()),
                        variants(id)))
                .optional();
    }

    private static @Nullable Withholding withheld(@Nullable String how) {
        return how == null ? null : Withholding.valueOf(how);
    }

    /** The newest of all. */
    public List<ProductCard> newest(int most) {
        return cards("on_sale", "", "ORDER BY created_at DESC, id DESC LIMIT :most")
                .param("most", most)
                .query(Rows.of(ProductCard.class))
                .list();
    }

    /** The newest that a seller has on sale. */
    public List<ProductCard> newestOf(UUID seller, int most) {
        return cards("on_sale AND seller_id = :seller", "", "ORDER BY created_at DESC, id DESC LIMIT :most")
                .param("seller", seller)
                .param("most", most)
                .query(Rows.of(ProductCard.class))
                .list();
    }

    /** What a member likes and can be had, the newest goods at the head. */
    public Slice<ProductCard> likedBy(UUID member, Turn turn) {
        return page(
                "on_sale AND id IN (SELECT product_id FROM product_like WHERE member_id = :member)",
                turn,
                statement -> statement.param("member", member));
    }

    /** What a seller has, on sale or not. */
    public Slice<ProductCard> of(UUID seller, Turn turn) {
        return page("seller_id = :seller", turn, statement -> statement.param("seller", seller));
    }

    /** Those of these that are on sale, in their order. */
    public List<ProductCard> inOrder(List<UUID> ids) {
        Map<UUID, ProductCard> cards = cards(ids).stream().collect(toMap(ProductCard::id, card -> card));
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** Those of these that are on sale, in no order. */
    public List<ProductCard> cards(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : cards("on_sale AND id IN (:ids)", "", "")
                        .param("ids", ids)
                        .query(Rows.of(ProductCard.class))
                        .list();
    }

    /** Others of the same team first, then of the same theme. */
    public List<ProductCard> related(Product product) {
        return cards(
                        "on_sale AND id <> :id AND (theme = :theme OR team = :team AND team <> '')",
                        "",
                        "ORDER BY team = :team AND team <> '' DESC, likes DESC, id LIMIT " + RELATED)
                .param("id", product.id())
                .param("theme", product.theme())
                .param("team", product.team())
                .query(Rows.of(ProductCard.class))
                .list();
    }

    /** How many units of a variant can be had; empty when these goods have no such. */
    public Optional<Integer> left(UUID product, UUID variant) {
        return variants(product).stream()
                .filter(one -> one.id().equals(variant))
                .map(Product.Variant::left)
                .findFirst();
    }

    public boolean likes(UUID member, UUID product) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM product_like WHERE product_id = ? AND member_id = ?)")
                .params(product, member)
                .query(Boolean.class)
                .single();
    }

    private Slice<ProductCard> page(String which, Turn turn, UnaryOperator<StatementSpec> parameters) {
        return NEWEST.page(
                turn,
                CARDS,
                (side, order) -> parameters.apply(cards(which, side, order)),
                Rows.of(ProductCard.class),
                ProductCard::cursor);
    }

    private StatementSpec cards(String which, String side, String order) {
        return jdbc.sql(CARD.formatted(which, side, order)).param("now", clock.instant());
    }

    private record VariantRow(UUID id, String name, Won price, int remaining) {}

    private List<Product.Variant> variants(UUID product) {
        List<VariantRow> variants =
                jdbc.sql("""
                        SELECT v.id, v.name, v.price, s.remaining FROM product_variant v JOIN stock s ON s.id = v.id
                        WHERE v.product_id = ? AND NOT v.retired ORDER BY v.position, v.id""").param(product).query(Rows.of(VariantRow.class)).list();
        Map<UUID, Held> held = variants.isEmpty()
                ? Map.of()
                : heldUnits.of(variants.stream().map(VariantRow::id).toList());
        return variants.stream()
                .map(one -> new Product.Variant(
                        one.id(),
                        one.name(),
                        one.price(),
                        one.remaining()
                                + held.getOrDefault(one.id(), Held.none(one.id()))
                                        .overdue()))
                .toList();
    }
}
