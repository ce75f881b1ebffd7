package dev.madang.center.registration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.madang.center.Links;
import dev.madang.pass.PassUse;
import dev.madang.pass.SpentPasses;
import dev.madang.pass.SpentPasses.OnThing;
import dev.madang.pass.SpentPasses.Spent;
import dev.madang.platform.rows.Rows;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.Position;
import dev.madang.settlement.Recount;
import dev.madang.settlement.SettledLine;
import dev.madang.settlement.SettledSource;
import dev.madang.shared.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What centres get for seats. Whoever had one when the class began has used it, whether they came or not; who gave it up too
 * late has paid for it; a class that is called off and a place on the waiting list cost nothing, so there is no line of them.
 */
@Component
@Transactional(readOnly = true)
class ClassesSettled implements SettledSource {

    /** Madang's share of what was paid for the passes. */
    static final int FEE_PERCENT = 10;

    private static final List<String> KINDS = List.of(PassUse.REGISTRATION, PassUse.WAITING);

    private final JdbcClient jdbc;
    private final SpentPasses spent;

    ClassesSettled(JdbcClient jdbc, SpentPasses spent) {
        this.jdbc = jdbc;
        this.spent = spent;
    }

    private record Used(
            UUID id,
            UUID slot,
            UUID member,
            boolean waited,
            int price,
            RegistrationStatus status,
            Instant spentAt,
            UUID center,
            UUID partner) {

        PassUse use() {
            return new PassUse(member, waited ? PassUse.WAITING : PassUse.REGISTRATION, slot);
        }
    }

    private record Placed(UUID id, UUID center) {}

    private record Named(UUID id, String name) {}

    @Override
    public String name() {
        return "class";
    }

    @Override
    public AccountKind kind() {
        return AccountKind.CENTER;
    }

    @Override
    public List<SettledLine> lines(Position after, Instant until, int most) {
        List<Used> used = jdbc.sql("""
                        SELECT r.id, r.slot_id, r.member_id, r.waited, r.price, r.status, r.spent_at, c.id AS center_id, c.partner_id
                        FROM registration r JOIN slot s ON s.id = r.slot_id JOIN center c ON c.id = s.center_id
                        WHERE (r.spent_at, r.id) > (:at, :key) AND r.spent_at < :until ORDER BY r.spent_at, r.id LIMIT :most""")
                .param("at", after.at())
                .param("key", after.key())
                .param("until", until)
                .param("most", most)
                .query(Rows.of(Used.class))
                .list();
        if (used.isEmpty()) {
            return List.of();
        }
        Map<PassUse, List<Spent>> paid =
                spent.of(used.stream().map(Used::use).toList()).stream().collect(groupingBy(Spent::use));
        return used.stream()
                .map(one -> line(one, paid.getOrDefault(one.use(), List.of())))
                .toList();
    }

    /** Who gave a seat up too late and took another in the same class has spent passes on it twice: each is that of its moment. */
    private static SettledLine line(Used used, List<Spent> paid) {
        Optional<Spent> own = paid.stream()
                .min(Comparator.comparing(
                        one -> Duration.between(one.at(), used.spentAt()).abs()));
        Won amount = own.map(Spent::worth).orElse(Won.ZERO);
        return new SettledLine(
                used.id(),
                part(used.status()),
                used.center(),
                used.partner(),
                used.member(),
                used.slot(),
                used.spentAt(),
                used.price(),
                amount,
                amount.percent(FEE_PERCENT),
                own.map(Spent::lots).orElse(List.of()));
    }

    /** That a partner notes later who came moves no money. */
    private static String part(RegistrationStatus status) {
        return status == RegistrationStatus.CANCELLED ? "late-cancel" : "use";
    }

    @Override
    public List<Recount> recount(Instant from, Instant until, UUID after, int most) {
        List<OnThing> all = spent.between(KINDS, from, until, after, most);
        Map<UUID, UUID> centers = jdbc
                .sql("SELECT id, center_id FROM slot WHERE id = ANY (?)")
                .param(all.stream().map(OnThing::thing).toArray(UUID[]::new))
                .query(Rows.of(Placed.class))
                .list()
                .stream()
                .collect(toMap(Placed::id, Placed::center));
        return all.stream()
                .map(on -> new Recount(
                        on.thing(),
                        on.passes(),
                        on.worth(),
                        on.percent(FEE_PERCENT),
                        centers.get(on.thing()),
                        on.payee()))
                .toList();
    }

    @Override
    public Map<UUID, String> accounts(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT id, name FROM center WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(Rows.of(Named.class))
                .list()
                .stream()
                .collect(toMap(Named::id, Named::name));
    }

    @Override
    public Map<UUID, Thing> things(Collection<UUID> ids) {
        return Thing.read(jdbc, """
                SELECT s.id, p.name || ' · ' || to_char(s.begins_at AT TIME ZONE 'Asia/Seoul', 'MM-DD HH24:MI') AS title
                FROM slot s JOIN program p ON p.id = s.program_id WHERE s.id = ANY (?)""", ids, Links::sheet);
    }
}
