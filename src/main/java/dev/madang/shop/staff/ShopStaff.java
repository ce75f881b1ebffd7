package dev.madang.shop.staff;

import dev.madang.shop.Sellers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what for a seller. Who is suspended helps nobody meanwhile. */
@Repository
@Transactional(readOnly = true)
public class ShopStaff {

    private final JdbcClient jdbc;
    private final Clock clock;

    ShopStaff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the member is the seller, or helps them with this; asked of nobody else's shop it costs one statement. */
    public boolean may(UUID member, UUID seller, ShopRole role) {
        return member.equals(seller)
                || jdbc.sql("SELECT EXISTS (" + helping(role) + " AND s.seller_id = :seller AND s.member_id = :member)")
                        .param("now", clock.instant())
                        .param("seller", seller)
                        .param("member", member)
                        .query(Boolean.class)
                        .single();
    }

    /** The member's own shop, and those that they help with this. */
    public List<UUID> shopsOf(UUID member, ShopRole role) {
        return Stream.concat(
                        Stream.of(member),
                        jdbc
                                .sql(helping(role) + " AND s.member_id = :member ORDER BY s.joined_at")
                                .param("now", clock.instant())
                                .param("member", member)
                                .query((row, number) -> row.getObject("seller_id", UUID.class))
                                .list()
                                .stream())
                .toList();
    }

    /** Who helps this seller with this. */
    public List<UUID> of(UUID seller, ShopRole role) {
        return jdbc.sql(helping(role) + " AND s.seller_id = :seller ORDER BY s.joined_at")
                .param("now", clock.instant())
                .param("seller", seller)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .list();
    }

    private static String helping(ShopRole role) {
        return "SELECT s.seller_id, s.member_id FROM shop_staff s WHERE s.joined_at IS NOT NULL AND s.%s AND NOT %s"
                .formatted(role.column(), Sellers.suspended("s.member_id"));
    }
}
