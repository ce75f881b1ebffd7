package dev.madang.auction.delivery;

import static java.util.stream.Collectors.toMap;

import dev.madang.auction.Links;
import dev.madang.pass.PassUse;
import dev.madang.pass.SpentPasses;
import dev.madang.pass.SpentPasses.Spent;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sellers get for what has arrived at whoever bid most: the won that the winner once paid for these passes. */
@Component
@Transactional(readOnly = true)
class DeliveriesSettled implements SettledSource {

    /** Madang's share. */
    static final int FEE_PERCENT = 5;

    private final JdbcClient jdbc;
    private final SpentPasses spent;

    DeliveriesSettled(JdbcClient jdbc, SpentPasses spent) {
        this.jdbc = jdbc;
        this.spent = spent;
    }

    private record Sold(UUID id, UUID seller, UUID leader, int price, Instant arrivedAt) {

        PassUse use() {
            return new PassUse(leader, PassUse.AUCTION, id);
        }
    }

    @Override
    public String name() {
        return "auction";
    }

    @Override
    public AccountKind kind() {
        return AccountKind.SELLER;
    }

    @Override
    public List<SettledLine> lines(Position after, Instant until, int most) {
        List<Sold> sold = jdbc.sql("""
                        SELECT a.id, a.seller_id, a.leader_id, a.price, d.arrived_at
                        FROM auction_delivery d JOIN auction a ON a.id = d.auction_id
                        WHERE d.arrived_at IS NOT NULL AND (d.arrived_at, d.auction_id) > (:at, :key) AND d.arrived_at < :until
                        ORDER BY d.arrived_at, d.auction_id LIMIT :most""")
                .param("at", after.at())
                .param("key", after.key())
                .param("until", until)
                .param("most", most)
                .query(Rows.of(Sold.class))
                .list();
        if (sold.isEmpty()) {
            return List.of();
        }
        Map<PassUse, Spent> paid = spent.of(sold.stream().map(Sold::use).toList()).stream()
                .collect(toMap(Spent::use, Function.identity(), (one, other) -> one));
        return sold.stream().map(one -> line(one, paid.get(one.use()))).toList();
    }

    private static SettledLine line(Sold sold, @Nullable Spent paid) {
        Won amount = paid == null ? Won.ZERO : paid.worth();
        return new SettledLine(
                sold.id(),
                "sold",
                sold.seller(),
                sold.seller(),
                sold.leader(),
                sold.id(),
                sold.arrivedAt(),
                sold.price(),
                amount,
                amount.percent(FEE_PERCENT),
                paid == null ? List.of() : paid.lots());
    }

    @Override
    public List<Recount> recount(Instant from, Instant until, UUID after, int most) {
        return spent.between(List.of(PassUse.AUCTION), from, until, after, most).stream()
                .map(on -> new Recount(
                        on.thing(), on.passes(), on.worth(), on.percent(FEE_PERCENT), on.payee(), on.payee()))
                .toList();
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        return Thing.read(jdbc, "SELECT id, title FROM auction WHERE id = ANY (?)", ids, Links::auction);
    }
}
