package dev.madang.rental.earning;

import static java.util.stream.Collectors.toMap;

import dev.madang.payment.PaidFor;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.Links;
import dev.madang.rental.quote.Price;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What hosts get: the lines of their ledger, held against what guests paid for the reservation and its extensions. */
@Component
@Transactional(readOnly = true)
class EarningsSettled implements SettledSource {

    private static final String RESERVATION = "reservation";
    private static final String EXTENSION = "extension";

    private final JdbcClient jdbc;
    private final PaidFor paid;

    EarningsSettled(JdbcClient jdbc, PaidFor paid) {
        this.jdbc = jdbc;
        this.paid = paid;
    }

    record Line(UUID id, UUID reservation, UUID host, EarningKind kind, Won amount, Instant bookedAt) {}

    private record Extension(UUID id, UUID reservation) {}

    /** @param worth of what the fee is taken, extensions apart, when it took place */
    record Fee(UUID id, UUID host, boolean completed, Won worth) {}

    @Override
    public String name() {
        return "rental";
    }

    @Override
    public AccountKind kind() {
        return AccountKind.HOST;
    }

    @Override
    public List<SettledLine> lines(Position after, Instant until, int most) {
        return jdbc
                .sql("""
                        SELECT id, reservation_id, host_id, kind, amount, booked_at FROM earning
                        WHERE (booked_at, id) > (:at, :key) AND booked_at < :until ORDER BY booked_at, id LIMIT :most""")
                .param("at", after.at())
                .param("key", after.key())
                .param("until", until)
                .param("most", most)
                .query(Rows.of(Line.class))
                .list()
                .stream()
                .map(EarningsSettled::line)
                .toList();
    }

    /** What is owed has no fee of its own; Madang's share stands in a line that owes nothing. */
    static SettledLine line(Line line) {
        boolean fee = line.kind() == EarningKind.FEE;
        return new SettledLine(
                line.id(),
                line.kind().name(),
                line.host(),
                line.host(),
                null,
                line.reservation(),
                line.bookedAt(),
                0,
                fee ? Won.ZERO : line.amount(),
                fee ? Won.ZERO.minus(line.amount()) : Won.ZERO,
                List.of());
    }

    /** What the guest paid, extensions with it, and did not get back. */
    @Override
    public List<Recount> recount(Instant from, Instant until, UUID after, int most) {
        List<UUID> ended = jdbc.sql("SELECT * FROM reservations_ended(:from, :until, :after, :most)")
                .param("from", from)
                .param("until", until)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        Map<UUID, Fee> fees = jdbc
                .sql("SELECT * FROM reservation_fees(?)")
                .param(ended.toArray(UUID[]::new))
                .query(Rows.of(Fee.class))
                .list()
                .stream()
                .collect(toMap(Fee::id, Function.identity()));
        Map<UUID, Won> kept = paid.kept(RESERVATION, ended);
        Map<UUID, Won> extended = extended(ended);
        return ended.stream()
                .map(id -> recount(
                        Objects.requireNonNull(fees.get(id)),
                        kept.getOrDefault(id, Won.ZERO),
                        extended.getOrDefault(id, Won.ZERO)))
                .toList();
    }

    /** Of postage, late fees and claims Madang takes nothing. */
    static Recount recount(Fee fee, Won kept, Won extended) {
        Won all = kept.plus(extended);
        Won feeOf = fee.completed() ? fee.worth().plus(extended) : all;
        return new Recount(fee.id(), 0, all, feeOf.percent(Price.FEE_PERCENT), fee.host(), fee.host());
    }

    private Map<UUID, Won> extended(List<UUID> reservations) {
        List<Extension> extensions = jdbc.sql("SELECT * FROM extensions_of(?)")
                .param(reservations.toArray(UUID[]::new))
                .query(Rows.of(Extension.class))
                .list();
        Map<UUID, Won> kept =
                paid.kept(EXTENSION, extensions.stream().map(Extension::id).toList());
        var extended = new HashMap<UUID, Won>();
        extensions.forEach(extension ->
                extended.merge(extension.reservation(), kept.getOrDefault(extension.id(), Won.ZERO), Won::plus));
        return extended;
    }

    @Override
    public List<UUID> touchedSince(Instant moment, int most) {
        List<UUID> extensions = paid.touchedSince(EXTENSION, moment, most);
        List<UUID> extended = jdbc.sql("SELECT * FROM reservations_extended_by(?)")
                .param(extensions.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return Stream.concat(paid.touchedSince(RESERVATION, moment, most).stream(), extended.stream())
                .toList();
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        return Thing.read(jdbc, "SELECT id, title FROM reservation_titles(?)", ids, Links::reservation);
    }
}
