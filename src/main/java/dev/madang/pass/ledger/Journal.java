package dev.madang.pass.ledger;

import dev.madang.pass.PassUse;
import dev.madang.pass.ledger.JournalEntry.Side;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes transactions and their lines; the database moves the balances by them, and allows none below zero. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Journal {

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One after the other in the order of their ids, whoever comes. */
    void lock(Collection<UUID> members) {
        UUID[] all = members.stream().distinct().toArray(UUID[]::new);
        if (locks(all) < all.length) {
            jdbc.sql("""
                            INSERT INTO pass_account (owner_id, kind) SELECT id, 'FREE' FROM unnest(?::uuid[]) AS member (id) ORDER BY id
                            ON CONFLICT DO NOTHING""").param(all).update();
            locks(all);
        }
    }

    void lock(UUID member) {
        lock(List.of(member));
    }

    private int locks(UUID[] members) {
        return jdbc.sql(
                        "SELECT 1 FROM pass_account WHERE owner_id = ANY (?) AND kind = 'FREE' ORDER BY owner_id FOR UPDATE")
                .param(members)
                .query(Integer.class)
                .list()
                .size();
    }

    void book(JournalEntry entry) {
        UUID id = Ids.next();
        PassUse use = entry.use();
        jdbc.sql("""
                        INSERT INTO pass_transaction (id, kind, member_id, reason, use_kind, thing_id, at)
                        VALUES (:id, :kind, :member, :reason, :use, :thing, :now)""")
                .param("id", id)
                .param("kind", entry.kind())
                .param("member", entry.member())
                .param("reason", entry.reason())
                .param("use", use == null ? null : use.kind())
                .param("thing", use == null ? null : use.thing())
                .param("now", clock.instant())
                .update();
        write(id, entry.from(), entry.parts(), -1);
        write(id, entry.to(), entry.parts(), 1);
    }

    private void write(UUID transaction, Side side, List<LotPart> parts, int sign) {
        jdbc.sql("""
                        INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes)
                        SELECT :transaction, :owner, :account, lot, passes
                        FROM unnest(:lots::uuid[], :passes::bigint[]) AS part (lot, passes)""")
                .param("transaction", transaction)
                .param("owner", side.owner())
                .param("account", side.account())
                .param("lots", parts.stream().map(LotPart::lot).toArray(UUID[]::new))
                .param(
                        "passes",
                        parts.stream().map(part -> (long) sign * part.passes()).toArray(Long[]::new))
                .update();
    }
}
