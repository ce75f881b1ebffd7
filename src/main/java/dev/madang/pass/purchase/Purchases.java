package dev.madang.pass.purchase;

import dev.madang.pass.ledger.Lots;
import dev.madang.payment.Payments;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What members buy. */
@Repository
public class Purchases {

    private final JdbcClient jdbc;
    private final Lots lots;
    private final Idempotency idempotency;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Purchases(JdbcClient jdbc, Lots lots, Idempotency idempotency, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.lots = lots;
        this.idempotency = idempotency;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a purchase that nothing waits for. */
    @Transactional
    public UUID begin(UUID member, Pack pack, String formKey) {
        return begin(member, pack, formKey, null);
    }

    /**
     * Begins a purchase, once per form; it is paid for at the checkout that {@link Payments} opens.
     *
     * @param goOn path of the page on which the passes were missing; null for none
     * @return its id
     */
    @Transactional
    public UUID begin(UUID member, Pack pack, String formKey, @Nullable String goOn) {
        UUID id = Ids.next();
        return idempotency
                .claim(member, formKey, "passes " + pack.passes(), id.toString())
                .map(UUID::fromString)
                .orElseGet(() -> add(id, member, pack, goOn));
    }

    /** @throws Refusal 404 when it is not this member's */
    @Transactional(readOnly = true)
    public Purchase of(UUID id, UUID member) {
        return jdbc.sql("SELECT * FROM pass_purchase WHERE id = :id AND member_id = :member")
                .param("id", id)
                .param("member", member)
                .query(Rows.of(Purchase.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Purchase lock(UUID id) {
        return jdbc.sql("SELECT * FROM pass_purchase WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Rows.of(Purchase.class))
                .single();
    }

    /** The money is there: the passes are the member's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(Purchase purchase) {
        jdbc.sql("UPDATE pass_purchase SET paid_at = :now WHERE id = :id")
                .param("now", clock.instant())
                .param("id", purchase.id())
                .update();
        lots.open(purchase.id(), purchase.member(), purchase.passes(), purchase.price());
        events.publishEvent(new PassesBought(purchase.id(), purchase.member(), purchase.passes(), purchase.price()));
    }

    private UUID add(UUID id, UUID member, Pack pack, @Nullable String goOn) {
        jdbc.sql("""
                        INSERT INTO pass_purchase (id, member_id, passes, price, created_at, go_on)
                        VALUES (:id, :member, :passes, :price, :now, :goOn)""")
                .param("id", id)
                .param("member", member)
                .param("passes", pack.passes())
                .param("price", pack.price())
                .param("now", clock.instant())
                .param("goOn", goOn)
                .update();
        return id;
    }
}
