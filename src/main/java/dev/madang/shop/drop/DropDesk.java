package dev.madang.shop.drop;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import dev.madang.shop.Sale;
import dev.madang.shop.drop.DropDetails.QuestionDetails;
import dev.madang.shop.drop.DropDetails.VariantDetails;
import dev.madang.shop.reminder.OpeningReminders;
import dev.madang.shop.stock.LimitedSales;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sellers announce drops. Once one has opened it stays as it was announced: who came first saw the same as who came last. */
@Component
public class DropDesk {

    private final JdbcClient jdbc;
    private final Stocks stocks;
    private final LimitedSales sales;
    private final OpeningReminders reminders;
    private final Photos photos;
    private final Clock clock;

    DropDesk(
            JdbcClient jdbc,
            Stocks stocks,
            LimitedSales sales,
            OpeningReminders reminders,
            Photos photos,
            Clock clock) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.sales = sales;
        this.reminders = reminders;
        this.photos = photos;
        this.clock = clock;
    }

    private record Standing(UUID seller, Instant opensAt, int version) {}

    /**
     * Announces a drop, or changes what was announced.
     *
     * @param version that the seller has seen; 0 for a new one
     * @throws Refusal 404 when it is another's, 409 when it has opened or was changed since
     */
    @Transactional
    public void save(UUID id, UUID seller, int version, DropDetails details) {
        photos.requireOwned(seller, details.photos());
        Optional<Standing> there = jdbc.sql(
                        "SELECT seller_id, opens_at, version FROM shop_drop WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Rows.of(Standing.class))
                .optional();
        there.ifPresent(standing -> requireOpen(standing, seller, version));
        sales.open(id, details.perMember());
        write(id, seller, details);
        forget(id);
        keep(id, seller, details);
    }

    private record Announced(UUID seller, Instant opensAt, String title) {}

    /**
     * Withdraws a drop that has not opened; whoever waits for it is told.
     *
     * @throws Refusal 404 when it is another's, 409 when it has opened
     */
    @Transactional
    public void withdraw(UUID id, UUID seller) {
        Announced drop = jdbc.sql("SELECT seller_id, opens_at, title FROM shop_drop WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Rows.of(Announced.class))
                .optional()
                .filter(one -> one.seller().equals(seller))
                .orElseThrow(Refusal::notFound);
        if (!clock.instant().isBefore(drop.opensAt())) {
            throw Refusal.conflict("drop.refused.withdraw");
        }
        reminders.withdraw(Sale.drop(id), drop.title());
        forget(id);
        jdbc.sql("DELETE FROM shop_drop WHERE id = ?").param(id).update();
        sales.remove(id);
    }

    private void requireOpen(Standing standing, UUID seller, int version) {
        if (!standing.seller().equals(seller)) {
            throw Refusal.notFound();
        }
        if (!clock.instant().isBefore(standing.opensAt())) {
            throw Refusal.conflict("drop.refused.opened");
        }
        if (standing.version() != version) {
            throw Refusal.conflict("drop.refused.changed-since");
        }
    }

    private void write(UUID id, UUID seller, DropDetails details) {
        jdbc.sql("""
                        INSERT INTO shop_drop (id, seller_id, title, text, per_member, opens_at, closes_at, created_at)
                        VALUES (:id, :seller, :title, :text, :most, :opens, :closes, :now)
                        ON CONFLICT (id) DO UPDATE SET title = excluded.title, text = excluded.text,
                            per_member = excluded.per_member, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                            version = shop_drop.version + 1""")
                .param("id", id)
                .param("seller", seller)
                .param("title", details.title())
                .param("text", details.text())
                .param("most", details.perMember())
                .param("opens", details.opensAt())
                .param("closes", details.closesAt())
                .param("now", clock.instant())
                .update();
    }

    /** Nobody has ordered of what has not opened. */
    private void forget(UUID id) {
        List<UUID> variants = jdbc.sql("DELETE FROM drop_variant WHERE drop_id = ? RETURNING id")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        stocks.remove(variants);
        jdbc.sql("DELETE FROM drop_question WHERE drop_id = ?").param(id).update();
        jdbc.sql("DELETE FROM drop_photo WHERE drop_id = ?").param(id).update();
    }

    private void keep(UUID id, UUID seller, DropDetails details) {
        int position = 0;
        for (VariantDetails variant : details.variants()) {
            UUID stock = Ids.next();
            stocks.open(stock, variant.units(), seller);
            jdbc.sql("INSERT INTO drop_variant (id, drop_id, position, name, price) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            stock,
                            id,
                            position++,
                            variant.name(),
                            variant.price().amount())
                    .update();
        }
        position = 0;
        for (QuestionDetails question : details.questions()) {
            jdbc.sql("""
                            INSERT INTO drop_question (id, drop_id, position, text, required, choices)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.next(),
                            id,
                            position++,
                            question.text(),
                            question.required(),
                            question.choices().toArray(String[]::new))
                    .update();
        }
        position = 0;
        for (UUID photo : details.photos()) {
            jdbc.sql("INSERT INTO drop_photo (drop_id, position, photo_id) VALUES (?, ?, ?)")
                    .params(id, position++, photo)
                    .update();
        }
    }
}
