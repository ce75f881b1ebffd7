package dev.madang.shop.reminder;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shop.Sale;
import dev.madang.shop.Sellers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members who want to be told before a drop or a deal opens. */
@Repository
public class OpeningReminders {

    /** As many are told in one transaction. */
    private static final int AT_ONCE = 200;

    /** So long before. */
    static final Duration BEFORE = Duration.ofMinutes(10);

    /** Those that are shown to everybody, and when they open. */
    private static final String SALES = """
            (SELECT d.id, 'DROP' AS kind, d.title, d.opens_at FROM shop_drop d WHERE %s IS NULL
             UNION ALL
             SELECT d.id, 'DEAL', p.title, d.opens_at FROM shop_deal d
             JOIN product_variant v ON v.id = d.variant_id JOIN product p ON p.id = v.product_id
             WHERE p.on_sale AND NOT v.retired AND %s IS NULL) s""".formatted(Sellers.withheld("d"), Sellers.withheld("p"));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpeningReminders(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A member who is to be told of a sale.
     *
     * @param soon whether it opens within ten minutes; otherwise it was moved after they were told of another time
     * @param times how often they were told of it, with this one: moved there and back, it opens at a time they were told of before
     */
    record Due(UUID member, UUID sale, Sale.Kind kind, String title, Instant opensAt, boolean soon, int times) {

        Sale of() {
            return new Sale(kind, sale);
        }
    }

    /**
     * Being wanted twice changes nothing.
     *
     * @throws Refusal 409 for what has opened, 404 for what there is not
     */
    @Transactional
    public void set(UUID sale, UUID member, boolean wanted) {
        if (!wanted) {
            jdbc.sql("DELETE FROM sale_reminder WHERE sale_id = ? AND member_id = ?")
                    .params(sale, member)
                    .update();
            return;
        }
        Instant opens = jdbc.sql("SELECT opens_at FROM " + SALES + " WHERE id = :sale")
                .param("sale", sale)
                .param("now", clock.instant())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseThrow(Refusal::notFound);
        if (!clock.instant().isBefore(opens)) {
            throw Refusal.conflict("opening.refused.opened");
        }
        jdbc.sql("""
                        INSERT INTO sale_reminder (sale_id, member_id, at) VALUES (:sale, :member, :now)
                        ON CONFLICT DO NOTHING""")
                .param("sale", sale)
                .param("member", member)
                .param("now", clock.instant())
                .update();
    }

    @Transactional(readOnly = true)
    public boolean wants(UUID sale, UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM sale_reminder WHERE sale_id = ? AND member_id = ?)")
                .params(sale, member)
                .query(Boolean.class)
                .single();
    }

    /**
     * It will not open: whoever wanted to be told before hears that instead, but nothing more of what is kept from them. In the
     * transaction in which it ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Sale sale, String title) {
        List<UUID> members = jdbc.sql("""
                        SELECT r.member_id FROM sale_reminder r WHERE r.sale_id = :sale
                          AND NOT EXISTS (SELECT FROM shop_drop d WHERE d.id = r.sale_id AND %s IS NOT NULL)
                          AND NOT EXISTS (SELECT FROM shop_deal d JOIN product_variant v ON v.id = d.variant_id
                            JOIN product p ON p.id = v.product_id WHERE d.id = r.sale_id AND %s IS NOT NULL)
                        ORDER BY r.member_id""".formatted(Sellers.withheld("d"), Sellers.withheld("p")))
                .param("sale", sale.id())
                .param("now", clock.instant())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            int to = Math.min(members.size(), from + AT_ONCE);
            events.publishEvent(new OpeningWithdrawn(sale, title, List.copyOf(members.subList(from, to))));
        }
    }

    /** Takes those whose sale opens within ten minutes, or was moved since they were told of it, be it back to where it was, some at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Due> take(int most) {
        return jdbc.sql("""
                        UPDATE sale_reminder r
                        SET told_of = due.opens_at, reminded_of = CASE WHEN due.soon THEN due.opens_at ELSE r.reminded_of END,
                          times = r.times + 1
                        FROM (
                          SELECT w.sale_id, w.member_id, s.kind, s.title, s.opens_at, s.opens_at <= :soon AS soon
                          FROM sale_reminder w JOIN %s ON s.id = w.sale_id
                          WHERE s.opens_at > :now
                            AND CASE WHEN s.opens_at <= :soon
                                       THEN (w.reminded_of, w.told_of) IS DISTINCT FROM (s.opens_at, s.opens_at)
                                     ELSE w.told_of <> s.opens_at END
                          ORDER BY w.sale_id, w.member_id LIMIT :most FOR UPDATE OF w) due
                        WHERE r.sale_id = due.sale_id AND r.member_id = due.member_id
                        RETURNING r.member_id, r.sale_id, due.kind, due.title, due.opens_at, due.soon, r.times""".formatted(SALES))
                .param("now", clock.instant())
                .param("soon", clock.instant().plus(BEFORE))
                .param("most", most)
                .query(Rows.of(Due.class))
                .list();
    }

    /** Those of what has opened: nobody is told late. */
    @Transactional
    void forgetOpened() {
        jdbc.sql("""
                        DELETE FROM sale_reminder r
                        WHERE EXISTS (SELECT FROM shop_drop d WHERE d.id = r.sale_id AND d.opens_at <= :now)
                          OR EXISTS (SELECT FROM shop_deal d WHERE d.id = r.sale_id AND d.opens_at <= :now)""").param("now", clock.instant()).update();
    }
}
