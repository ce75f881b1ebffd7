package dev.madang.shop.deal;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Won;
import dev.madang.shop.Sale;
import dev.madang.shop.SaleState;
import dev.madang.shop.reminder.OpeningReminders;
import dev.madang.shop.stock.LimitedSales;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sellers announce deals. One that was announced stays as it is, or is withdrawn before it opens. */
@Component
public class DealDesk {

    private final JdbcClient jdbc;
    private final Stocks stocks;
    private final LimitedSales sales;
    private final OpeningReminders reminders;
    private final Sentences sentences;
    private final Clock clock;

    DealDesk(
            JdbcClient jdbc,
            Stocks stocks,
            LimitedSales sales,
            OpeningReminders reminders,
            Sentences sentences,
            Clock clock) {
        this.jdbc = jdbc;
        this.stocks = stocks;
        this.sales = sales;
        this.reminders = reminders;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * Announces a deal and sets its units aside. Announcing the same again changes nothing.
     *
     * @throws Refusal 409 when fewer units are there; 422 for goods that the seller has not on sale, and for a price that is not
     *     less than theirs
     */
    @Transactional
    public void announce(UUID id, UUID seller, DealDetails details) {
        Won regular = regular(details.variant(), seller);
        if (details.price().compareTo(regular) >= 0) {
            throw Refusal.invalid("deal.refused.price", regular).at("price");
        }
        if (!setAside(id, seller, details)) {
            return;
        }
        sales.open(id, details.perMember());
        jdbc.sql("""
                        INSERT INTO shop_deal (id, variant_id, seller_id, price, per_member, opens_at, closes_at, status, created_at)
                        VALUES (:id, :variant, :seller, :price, :most, :opens, :closes, :status, :now)""")
                .param("id", id)
                .param("variant", details.variant())
                .param("seller", seller)
                .param("price", details.price())
                .param("most", details.perMember())
                .param("opens", details.opensAt())
                .param("closes", details.closesAt())
                .param("status", SaleState.UPCOMING)
                .param("now", clock.instant())
                .update();
    }

    private Won regular(UUID variant, UUID seller) {
        return jdbc.sql("""
                        SELECT v.price FROM product_variant v JOIN product p ON p.id = v.product_id
                        WHERE v.id = :variant AND NOT v.retired AND p.seller_id = :seller AND p.on_sale""")
                .param("variant", variant)
                .param("seller", seller)
                .query(Long.class)
                .optional()
                .map(Won::of)
                .orElseThrow(() -> Refusal.invalid("deal.refused.variant").at("variant"));
    }

    private boolean setAside(UUID id, UUID seller, DealDetails details) {
        try {
            return stocks.setAside(details.variant(), id, details.units(), seller, reason("deal.stock.aside"));
        } catch (Refusal fewer) {
            throw fewer.at("units");
        }
    }

    private record Standing(UUID seller, UUID variant, Instant opensAt, String title) {}

    /**
     * Withdraws a deal that has not opened; its units go back to where they were, and whoever waits for it is told.
     *
     * @throws Refusal 404 when it is another's, 409 when it has opened
     */
    @Transactional
    public void withdraw(UUID id, UUID seller) {
        Standing deal = jdbc.sql("""
                        SELECT d.seller_id, d.variant_id, d.opens_at, p.title FROM shop_deal d
                        JOIN product_variant v ON v.id = d.variant_id JOIN product p ON p.id = v.product_id
                        WHERE d.id = ? FOR UPDATE OF d""")
                .param(id)
                .query(Rows.of(Standing.class))
                .optional()
                .filter(one -> one.seller().equals(seller))
                .orElseThrow(Refusal::notFound);
        if (!clock.instant().isBefore(deal.opensAt())) {
            throw Refusal.conflict("deal.refused.opened");
        }
        reminders.withdraw(Sale.deal(id), deal.title());
        stocks.moveRest(id, deal.variant(), seller, reason("deal.stock.back"));
        jdbc.sql("DELETE FROM shop_deal WHERE id = ?").param(id).update();
        stocks.remove(List.of(id));
        sales.remove(id);
    }

    /** As the seller reads it among what changed their stock. */
    private String reason(String key) {
        return sentences.of(Locale.KOREAN, key);
    }
}
