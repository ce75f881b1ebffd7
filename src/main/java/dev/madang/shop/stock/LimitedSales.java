package dev.madang.shop.stock;

import dev.madang.platform.refusal.Refusal;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sales of which each member may have so many units, in the order in which they come. How many a member has stands in a
 * row of its own, which the database keeps within the limit, whichever tab, line or instance asks.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LimitedSales {

    private final JdbcClient jdbc;

    LimitedSales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sale id of a drop or deal */
    public void open(UUID sale, int perMember) {
        jdbc.sql("""
                        INSERT INTO limited_sale (id, per_member) VALUES (:id, :most)
                        ON CONFLICT (id) DO UPDATE SET per_member = excluded.per_member""").param("id", sale).param("most", perMember).update();
    }

    /** One of which nobody has ordered. */
    public void remove(UUID sale) {
        jdbc.sql("DELETE FROM limited_sale WHERE id = ?").param(sale).update();
    }

    /** Whether so many more are within the member's limit; until the transaction ends no other of theirs is asked this. */
    public boolean hasRoom(UUID sale, UUID member, int units) {
        return jdbc.sql(
                        "SELECT units + :units <= most FROM sale_share WHERE sale_id = :sale AND member_id = :member FOR UPDATE")
                .param("units", units)
                .param("sale", sale)
                .param("member", member)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** @throws Refusal 409 when the member would have more than they may; the transaction is lost then */
    public void share(UUID sale, UUID member, int units) {
        try {
            jdbc.sql("""
                            INSERT INTO sale_share (sale_id, member_id, units, most)
                            SELECT id, :member, :units, per_member FROM limited_sale WHERE id = :sale
                            ON CONFLICT (sale_id, member_id) DO UPDATE SET units = sale_share.units + excluded.units""")
                    .param("sale", sale)
                    .param("member", member)
                    .param("units", units)
                    .update();
        } catch (DataIntegrityViolationException beyond) {
            throw Refusal.conflict("shop.refused.limit");
        }
    }

    public void giveBack(UUID sale, UUID member, int units) {
        jdbc.sql("UPDATE sale_share SET units = units - :units WHERE sale_id = :sale AND member_id = :member")
                .param("units", units)
                .param("sale", sale)
                .param("member", member)
                .update();
    }

    /** Who comes now is the how manieth; the next one's is one more, unless this transaction comes to nothing. */
    public int nextRank(UUID sale) {
        return jdbc.sql("UPDATE limited_sale SET placed = placed + 1 WHERE id = ? RETURNING placed")
                .param(sale)
                .query(Integer.class)
                .single();
    }
}
