package dev.madang.shop.staff;

import static java.util.Objects.requireNonNull;

import dev.madang.member.Friends;
import dev.madang.member.Members;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sellers ask friends to help, and where those say yes or no; each side ends it at any time. */
@Component
class ShopStaffDesk {

    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Friends friends;
    private final Members members;
    private final Notifications notifications;
    private final Clock clock;

    ShopStaffDesk(JdbcClient jdbc, Friends friends, Members members, Notifications notifications, Clock clock) {
        this.jdbc = jdbc;
        this.friends = friends;
        this.members = members;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Who helps this seller, or is asked to. */
    @Transactional(readOnly = true)
    public List<Helping> of(UUID seller) {
        return helpings("s.member_id", "s.seller_id", seller);
    }

    /** Whom this member helps, or is asked to. */
    @Transactional(readOnly = true)
    public List<Helping> shopsOf(UUID member) {
        return helpings("s.seller_id", "s.member_id", member);
    }

    private List<Helping> helpings(String other, String own, UUID me) {
        return jdbc.sql("""
                        SELECT m.id AS member_id, m.nickname, s.keeps_stock, s.answers_orders, s.asked_at, s.joined_at
                        FROM shop_staff s JOIN member m ON m.id = %s WHERE %s = :me ORDER BY s.asked_at, m.id LIMIT 100""".formatted(other, own))
                .param("me", me)
                .query(Rows.of(Helping.class))
                .list();
    }

    /**
     * Asks a friend. Asking again changes with what they help; who helps already need not say yes to less.
     *
     * @throws Refusal 422 for nobody, for nothing, and for who is no friend; 409 when enough help
     */
    @Transactional
    public void ask(UUID seller, UUID member, Set<ShopRole> roles) {
        if (roles.isEmpty()) {
            throw Refusal.invalid("shop-staff.refused.nothing");
        }
        if (!friends.are(seller, member)) {
            throw Refusal.invalid("shop-staff.refused.friend");
        }
        jdbc.sql("SELECT id FROM member WHERE id = ? FOR NO KEY UPDATE")
                .param(seller)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        if (of(seller).stream().filter(one -> !one.member().equals(member)).count() >= MOST) {
            throw Refusal.conflict("shop-staff.refused.many", MOST);
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO shop_staff AS s (seller_id, member_id, keeps_stock, answers_orders, asked_at)
                        VALUES (:seller, :member, :stock, :orders, :now)
                        ON CONFLICT (seller_id, member_id) DO UPDATE SET keeps_stock = excluded.keeps_stock,
                          answers_orders = excluded.answers_orders, asked_at = excluded.asked_at,
                          joined_at = CASE WHEN (s.keeps_stock OR NOT excluded.keeps_stock)
                            AND (s.answers_orders OR NOT excluded.answers_orders) THEN s.joined_at END""")
                .param("seller", seller)
                .param("member", member)
                .param("stock", roles.contains(ShopRole.STOCK))
                .param("orders", roles.contains(ShopRole.ORDERS))
                .param("now", now)
                .update();
        tell(member, seller, "asked", now);
    }

    /**
     * Says yes; the seller is told once.
     *
     * @throws Refusal 404 when this member was not asked
     */
    @Transactional
    public void accept(UUID member, UUID seller) {
        boolean helps = jdbc.sql("""
                        SELECT joined_at IS NOT NULL FROM shop_staff WHERE seller_id = :seller AND member_id = :member FOR UPDATE""")
                .param("seller", seller)
                .param("member", member)
                .query(Boolean.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        if (helps) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("UPDATE shop_staff SET joined_at = :now WHERE seller_id = :seller AND member_id = :member")
                .param("now", now)
                .param("seller", seller)
                .param("member", member)
                .update();
        tell(seller, member, "joined", now);
    }

    /** By the seller; who helped, or was asked to, is told. Nothing happens when it has ended already. */
    @Transactional
    public void remove(UUID seller, UUID member) {
        if (end(seller, member)) {
            tell(member, seller, "ended", clock.instant());
        }
    }

    /** By who helps, or was asked to; the seller is told. Nothing happens when it has ended already. */
    @Transactional
    public void leave(UUID member, UUID seller) {
        if (end(seller, member)) {
            tell(seller, member, "left", clock.instant());
        }
    }

    private boolean end(UUID seller, UUID member) {
        return jdbc.sql("DELETE FROM shop_staff WHERE seller_id = :seller AND member_id = :member")
                        .param("seller", seller)
                        .param("member", member)
                        .update()
                == 1;
    }

    private void tell(UUID member, UUID other, String what, Instant at) {
        var card = requireNonNull(members.cards(List.of(other)).get(other));
        notifications.tell(new News(
                member,
                "shop-staff-" + what + ":" + other + ":" + at,
                ShopStaffNews.KIND,
                "shop-staff.news." + what,
                List.of(card.nickname()),
                ShopStaffController.PATH,
                false));
    }
}
