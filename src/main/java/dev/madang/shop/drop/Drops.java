package dev.madang.shop.drop;

import dev.madang.moderation.Withholding;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.WordPatterns;
import dev.madang.shared.Won;
import dev.madang.shop.Sellers;
import dev.madang.shop.order.sale.HeldUnits;
import dev.madang.shop.order.sale.HeldUnits.Held;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Drops as they stand. */
@Repository
@Transactional(readOnly = true)
class Drops {

    private static final int CARDS = 24;
    private static final Keyset NEXT = Keyset.oldestFirst("opens_at", "id");
    private static final Keyset LAST = Keyset.newestFirst("opens_at", "id");

    /** What is held by those whose time has passed can be had by whoever asks for it. */
    private static final String CARD = """
            SELECT * FROM (
              SELECT d.id, d.title, d.text, d.opens_at, d.closes_at, d.seller_id, {withheld} AS withheld,
                (SELECT photo_id FROM drop_photo p WHERE p.drop_id = d.id AND p.position = 0) AS cover_id,
                v.price, v.total, v.remaining + late.units AS "left",
                CASE WHEN d.opens_at > :now THEN 'UPCOMING' WHEN d.closes_at <= :now THEN 'CLOSED'
                  WHEN v.remaining + late.units > 0 THEN 'OPEN' WHEN late.held > 0 THEN 'HELD' ELSE 'SOLD_OUT' END AS state
              FROM shop_drop d
              CROSS JOIN LATERAL (SELECT min(v.price) AS price, sum(s.total) AS total, sum(s.remaining) AS remaining
                FROM drop_variant v JOIN stock s ON s.id = v.id WHERE v.drop_id = d.id) v
              CROSS JOIN LATERAL (SELECT
                coalesce(sum(l.quantity) FILTER (WHERE o.due_at <= :now AND o.paying_since IS NULL), 0) AS units,
                coalesce(sum(l.quantity), 0) AS held
                FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id
                WHERE o.sale_id = d.id AND o.status = 'HELD') late) d
            WHERE %s %s %s""".replace("{withheld}", Sellers.withheld("d"));

    private final JdbcClient jdbc;
    private final WordPatterns patterns;
    private final HeldUnits heldUnits;
    private final Clock clock;

    Drops(JdbcClient jdbc, WordPatterns patterns, HeldUnits heldUnits, Clock clock) {
        this.jdbc = jdbc;
        this.patterns = patterns;
        this.heldUnits = heldUnits;
        this.clock = clock;
    }

    public Optional<Drop> find(UUID id) {
        return jdbc.sql("""
                        SELECT d.id, d.seller_id, d.title, d.text, d.per_member, d.opens_at, d.closes_at, d.version,
                          %s AS withheld,
                          ARRAY(SELECT photo_id FROM drop_photo p WHERE p.drop_id = d.id ORDER BY position) AS photos
                        FROM shop_drop d WHERE d.id = :id""".formatted(Sellers.withheld("d")))
                .param("id", id)
                .param("now", clock.instant())
                .query((row, number) -> drop(row))
                .optional();
    }

    /** How many units of a variant can be had; empty when this drop has no such. */
    public Optional<Integer> left(UUID drop, UUID variant) {
        return jdbc.sql("""
                        SELECT s.remaining FROM drop_variant v JOIN stock s ON s.id = v.id
                        WHERE v.id = :variant AND v.drop_id = :drop""")
                .param("variant", variant)
                .param("drop", drop)
                .query(Integer.class)
                .optional()
                .map(remaining -> remaining
                        + heldUnits
                                .of(List.of(variant))
                                .getOrDefault(variant, Held.none(variant))
                                .overdue());
    }

    /** Those that can be had now or soon: open ones by when they opened, then those to come. */
    public List<DropCard> now(int most) {
        return jdbc.sql(CARD.formatted(
                        "closes_at > :now AND withheld IS NULL",
                        "",
                        "ORDER BY state = 'OPEN' DESC, opens_at, id LIMIT :most"))
                .param("now", clock.instant())
                .param("most", most)
                .query(Rows.of(DropCard.class))
                .list();
    }

    /** Those whose title or text has all these words, what is not over at the head. */
    public List<DropCard> found(String words, int most) {
        return jdbc.sql(CARD.formatted(
                        "withheld IS NULL AND " + TypedWords.allIn("title || ' ' || text"),
                        "",
                        "ORDER BY closes_at > :now DESC, opens_at DESC, id LIMIT :most"))
                .param("now", clock.instant())
                .param("words", patterns.of(words))
                .param("most", most)
                .query(Rows.of(DropCard.class))
                .list();
    }

    /** Those that are open or to come, the next to open at the head. */
    public Slice<DropCard> coming(Turn turn) {
        return page(NEXT, "closes_at > :now AND withheld IS NULL", null, turn);
    }

    /** Those that are over, the last at the head. */
    public Slice<DropCard> over(Turn turn) {
        return page(LAST, "closes_at <= :now AND withheld IS NULL", null, turn);
    }

    public Slice<DropCard> of(UUID seller, Turn turn) {
        return page(LAST, "seller_id = :seller", seller, turn);
    }

    private Slice<DropCard> page(Keyset sorted, String which, @Nullable UUID seller, Turn turn) {
        return sorted.page(
                turn,
                CARDS,
                (side, order) -> {
                    var statement = jdbc.sql(CARD.formatted(which, side, order)).param("now", clock.instant());
                    return seller == null ? statement : statement.param("seller", seller);
                },
                Rows.of(DropCard.class),
                DropCard::cursor);
    }

    private static @Nullable Withholding withheld(@Nullable String how) {
        return how == null ? null : Withholding.valueOf(how);
    }

    private Drop drop(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Drop(
                id,
                row.getObject("seller_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                row.getInt("per_member"),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                row.getInt("version"),
                withheld(row.getString("withheld")),
                List.of((UUID[]) row.getArray("photos").getArray()),
                variants(id),
                questions(id));
    }

    private record VariantRow(UUID id, String name, Won price, int total, int remaining) {

        Drop.Variant with(Held held) {
            return new Drop.Variant(id, name, price, total, remaining + held.overdue(), held.held());
        }
    }

    private List<Drop.Variant> variants(UUID drop) {
        List<VariantRow> variants =
                jdbc.sql("""
                        SELECT v.id, v.name, v.price, s.total, s.remaining FROM drop_variant v JOIN stock s ON s.id = v.id
                        WHERE v.drop_id = ? ORDER BY v.position""").param(drop).query(Rows.of(VariantRow.class)).list();
        Map<UUID, Held> held =
                heldUnits.of(variants.stream().map(VariantRow::id).toList());
        return variants.stream()
                .map(variant -> variant.with(held.getOrDefault(variant.id(), Held.none(variant.id()))))
                .toList();
    }

    private List<Drop.Question> questions(UUID drop) {
        return jdbc.sql("SELECT id, text, required, choices FROM drop_question WHERE drop_id = ? ORDER BY position")
                .param(drop)
                .query((row, number) -> new Drop.Question(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getBoolean("required"),
                        texts(row.getArray("choices"))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
