package dev.madang.pass.ledger;

import dev.madang.pass.PassUse;
import dev.madang.platform.rows.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is kept aside for which use, by lot. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Asides {

    private final JdbcClient jdbc;

    Asides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ones that were bought last first: they are given back first. */
    List<LotPart> of(PassUse use) {
        return about(use, """
                        SELECT a.lot_id, a.passes FROM pass_aside a JOIN pass_lot l ON l.id = a.lot_id
                        WHERE a.use_kind = :kind AND a.thing_id = :thing AND a.member_id = :member
                        ORDER BY l.expires_at DESC, l.id DESC""").query(Rows.of(LotPart.class)).list();
    }

    void put(PassUse use, List<LotPart> parts) {
        changed(use, parts, """
                        INSERT INTO pass_aside (member_id, use_kind, thing_id, lot_id, passes)
                        SELECT :member, :kind, :thing, lot, passes FROM unnest(:lots::uuid[], :passes::int[]) AS part (lot, passes)
                        ON CONFLICT (use_kind, thing_id, member_id, lot_id)
                        DO UPDATE SET passes = pass_aside.passes + excluded.passes""");
    }

    void take(PassUse use, List<LotPart> parts) {
        changed(use, parts, """
                        DELETE FROM pass_aside a USING unnest(:lots::uuid[], :passes::int[]) AS part (lot, passes)
                        WHERE a.use_kind = :kind AND a.thing_id = :thing AND a.member_id = :member
                          AND a.lot_id = part.lot AND a.passes = part.passes""");
        changed(use, parts, """
                        UPDATE pass_aside a SET passes = a.passes - part.passes
                        FROM unnest(:lots::uuid[], :passes::int[]) AS part (lot, passes)
                        WHERE a.use_kind = :kind AND a.thing_id = :thing AND a.member_id = :member
                          AND a.lot_id = part.lot AND a.passes > part.passes""");
    }

    private void changed(PassUse use, List<LotPart> parts, String sql) {
        about(use, sql)
                .param("lots", parts.stream().map(LotPart::lot).toArray(UUID[]::new))
                .param("passes", parts.stream().map(LotPart::passes).toArray(Integer[]::new))
                .update();
    }

    private JdbcClient.StatementSpec about(PassUse use, String sql) {
        return jdbc.sql(sql)
                .param("member", use.member())
                .param("kind", use.kind())
                .param("thing", use.thing());
    }
}
