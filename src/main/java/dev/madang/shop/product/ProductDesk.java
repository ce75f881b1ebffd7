package dev.madang.shop.product;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.search.GoodsChanged;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sellers put goods on sale and keep their stock. What was ordered keeps its name and price, whatever is changed here. */
@Component
public class ProductDesk {

    private final JdbcClient jdbc;
    private final Stocks stocks;
    private final Photos photos;
    private final ShopStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProductDesk(
            JdbcClient jdbc,
            Stocks stocks,
            Photos photos,
            ShopStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.photos = photos;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    private record Standing(UUID seller, int version) {}

    /**
     * @param version that the seller has seen; 0 for new ones
     * @throws Refusal 404 when they are another's, 409 when they were changed since
     */
    @Transactional
    public void save(UUID id, UUID seller, int version, ProductDetails details) {
        photos.requireOwned(seller, details.photos());
        Optional<Standing> there = jdbc.sql("SELECT seller_id, version FROM product WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Rows.of(Standing.class))
                .optional();
        there.ifPresent(standing -> requireOwn(standing, seller, version));
        write(id, seller, details);
        keepVariants(id, seller, details.variants());
        keepPhotos(id, details.photos());
        events.publishEvent(new GoodsChanged(id));
    }

    /**
     * More of a variant has come, or less of it is there than was thought.
     *
     * @param by how many; negative for fewer
     * @param member the seller, or who keeps their stock
     * @param reason in their words
     * @throws Refusal 404 when it is another's, 409 when more would go than nobody has
     */
    @Transactional
    public void changeStock(UUID member, UUID product, UUID variant, int by, String reason) {
        jdbc.sql("""
                        SELECT p.seller_id FROM product_variant v JOIN product p ON p.id = v.product_id
                        WHERE v.id = :variant AND p.id = :product""")
                .param("variant", variant)
                .param("product", product)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .filter(seller -> staff.may(member, seller, ShopRole.STOCK))
                .orElseThrow(Refusal::notFound);
        stocks.change(variant, by, member, reason);
    }

    private static void requireOwn(Standing standing, UUID seller, int version) {
        if (!standing.seller().equals(seller)) {
            throw Refusal.notFound();
        }
        if (standing.version() != version) {
            throw Refusal.conflict("drop.refused.changed-since");
        }
    }

    private void write(UUID id, UUID seller, ProductDetails details) {
        jdbc.sql("""
                        INSERT INTO product (id, seller_id, theme, team, title, text, on_sale, created_at)
                        VALUES (:id, :seller, :theme, :team, :title, :text, :sale, :now)
                        ON CONFLICT (id) DO UPDATE SET theme = excluded.theme, team = excluded.team, title = excluded.title,
                            text = excluded.text, on_sale = excluded.on_sale, version = product.version + 1""")
                .param("id", id)
                .param("seller", seller)
                .param("theme", details.theme())
                .param("team", details.team())
                .param("title", details.title())
                .param("text", details.text())
                .param("sale", details.onSale())
                .param("now", clock.instant())
                .update();
    }

    private void keepVariants(UUID id, UUID seller, List<VariantDetails> variants) {
        jdbc.sql("UPDATE product_variant SET retired = true WHERE product_id = ?")
                .param(id)
                .update();
        int position = 0;
        for (VariantDetails variant : variants) {
            if (variant.id() == null) {
                add(id, seller, variant, position++);
            } else {
                keep(id, variant.id(), variant, position++);
            }
        }
    }

    private void add(UUID product, UUID seller, VariantDetails variant, int position) {
        UUID stock = Ids.next();
        stocks.open(stock, variant.units(), seller);
        jdbc.sql("INSERT INTO product_variant (id, product_id, position, name, price) VALUES (?, ?, ?, ?, ?)")
                .params(
                        stock,
                        product,
                        position,
                        variant.name(),
                        variant.price().amount())
                .update();
    }

    private void keep(UUID product, UUID id, VariantDetails variant, int position) {
        int kept = jdbc.sql("""
                        UPDATE product_variant SET retired = false, position = ?, name = ?, price = ?
                        WHERE id = ? AND product_id = ?""")
                .params(position, variant.name(), variant.price().amount(), id, product)
                .update();
        if (kept == 0) {
            throw Refusal.notFound();
        }
    }

    private void keepPhotos(UUID id, List<UUID> kept) {
        jdbc.sql("DELETE FROM product_photo WHERE product_id = ?").param(id).update();
        for (int i = 0; i < kept.size(); i++) {
            jdbc.sql("INSERT INTO product_photo (product_id, position, photo_id) VALUES (?, ?, ?)")
                    .params(id, i, kept.get(i))
                    .update();
        }
    }
}
