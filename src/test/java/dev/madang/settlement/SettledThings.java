package dev.madang.settlement;

import dev.madang.pass.PassPurse;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.rental.ReservationStatus;
import dev.madang.shared.Ids;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes due to somebody at the clock's moment, for tests: paid for, and written straight into the database. */
public class SettledThings {

    private final Gear gear;
    private final PassPurse purse;
    private final Passes passes;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MutableClock clock;

    public SettledThings(
            Gear gear,
            PassPurse purse,
            Passes passes,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            MutableClock clock) {
        this.gear = gear;
        this.purse = purse;
        this.passes = passes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public UUID rental(UUID host, UUID payer, long won) {
        UUID id = gear.booking(gear.listing(host).publish(), payer)
                .status(ReservationStatus.COMPLETED)
                .write();
        paid("reservation", id, payer, won);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE reservation SET rent = :won, total = :won WHERE id = :id")
                    .param("won", won)
                    .param("id", id)
                    .update();
            jdbc.sql("""
                            INSERT INTO reservation_log (id, reservation_id, at, actor, to_status)
                            VALUES (:log, :id, :now, 'SYSTEM', 'COMPLETED')""")
                    .param("log", Ids.next())
                    .param("id", id)
                    .param("now", clock.instant())
                    .update();
            jdbc.sql("""
                            INSERT INTO earning (reservation_id, host_id, kind, amount, booked_at)
                            VALUES (:id, :host, 'RENT', :won, :now), (:id, :host, 'FEE', -div(:won, 10), :now)""")
                    .param("id", id)
                    .param("host", host)
                    .param("won", won)
                    .param("now", clock.instant())
                    .update();
        });
        return id;
    }

    public UUID order(UUID seller, UUID payer, long won) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO shop_order (id, buyer_id, seller_id, title, status, total, placed_at, version, returnable_until)
                        VALUES (:id, :buyer, :seller, '컵', 'DELIVERED', :won, :now, 1, :now)""")
                .param("id", id)
                .param("buyer", payer)
                .param("seller", seller)
                .param("won", won)
                .param("now", clock.instant())
                .update());
        paid("order", id, payer, won);
        return id;
    }

    /** For so many passes of a thousand won. */
    public UUID auction(UUID seller, UUID payer, int price) {
        UUID id = Ids.next();
        purse.fill(payer, 30);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO auction (id, seller_id, title, text, start_price, step, opens_at, planned_end, ends_at, status,
                              price, leader_id, leader_max, bids, created_at, closed_at)
                            VALUES (:id, :seller, '가방', '', 1, 1, CAST(:now AS timestamptz) - interval '2 days', :now, :now, 'SOLD',
                              :price, :leader, :price, 1, CAST(:now AS timestamptz) - interval '3 days', :now)""")
                    .param("id", id)
                    .param("seller", seller)
                    .param("leader", payer)
                    .param("price", price)
                    .param("now", clock.instant())
                    .update();
            var use = new PassUse(payer, PassUse.AUCTION, id);
            passes.setAside(use, price);
            passes.spend(use, seller);
            jdbc.sql("""
                            INSERT INTO auction_delivery (auction_id, addressed_at, carrier, number, sent_at, arrived_at)
                            VALUES (:id, :now, 'CJ', '1234567890', :now, :now)""").param("id", id).param("now", clock.instant()).update();
        });
        return id;
    }

    /** As both books say, Madang's and the gateway's. */
    private void paid(String kind, UUID id, UUID payer, long won) {
        UUID attempt = Ids.next();
        transaction.executeWithoutResult(status -> List.of("""
                        INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path, status, payment_key,
                          captured_at, kept, created_at)
                        VALUES (:attempt, :kind, :id, :payer, :won, '것', '/', 'DONE', :key, :now, true, :now)""", """
                        INSERT INTO sandbox_toss_payment (payment_key, order_id, order_name, amount, balance, status, by_widget, success_url,
                          fail_url, requested_at, approved_at)
                        VALUES (:key, CAST(:attempt AS text), '것', :won, :won, 'DONE', true, '/', '/', :now, :now)""")
                .forEach(sql -> jdbc.sql(sql)
                        .param("attempt", attempt)
                        .param("kind", kind)
                        .param("id", id)
                        .param("payer", payer)
                        .param("won", won)
                        .param("key", "paid-" + id)
                        .param("now", clock.instant())
                        .update()));
    }

    /** Other tests look at all payments and auctions there are. */
    public void takeAway(UUID payer) {
        transaction.executeWithoutResult(status -> List.of(
                        // As who gives money back: the attempt is locked before its refunds.
                        "UPDATE payment_attempt SET looks = looks WHERE payer_id = ?",
                        "DELETE FROM operator_refund WHERE attempt_id IN (SELECT id FROM payment_attempt WHERE payer_id = ?)",
                        "DELETE FROM payment_refund WHERE attempt_id IN (SELECT id FROM payment_attempt WHERE payer_id = ?)",
                        """
                        DELETE FROM sandbox_toss_payment WHERE payment_key IN (SELECT payment_key FROM payment_attempt WHERE payer_id = ?)""",
                        "DELETE FROM payment_attempt WHERE payer_id = ?",
                        "DELETE FROM shop_order WHERE buyer_id = ?",
                        "DELETE FROM auction_delivery WHERE auction_id IN (SELECT id FROM auction WHERE leader_id = ?)",
                        "DELETE FROM auction WHERE leader_id = ?")
                .forEach(sql -> jdbc.sql(sql).param(payer).update()));
    }
}
