package dev.madang.admin.list;

import dev.madang.admin.list.ListedRow.Cell;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import dev.madang.platform.pages.OperatorList.Kind;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what {@link OperatorList}s list. */
@Component
class ListReading {

    private static final int LONGEST = 254;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ListReading(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of it.
     *
     * @param typed what is looked for; everything when it is empty
     */
    @Transactional(readOnly = true)
    Slice<ListedRow> page(OperatorList list, Filter filter, String typed, Turn turn, int most) {
        Instant now = clock.instant();
        Sought sought = Sought.of(list, typed);
        return Keyset.newestFirst(list.at(), list.id())
                .page(
                        turn,
                        most,
                        (side, order) -> jdbc.sql("SELECT %s AS id, %s AS at, %s FROM %s WHERE (%s) AND (%s) %s %s"
                                        .formatted(
                                                list.id(),
                                                list.at(),
                                                columns(list),
                                                list.from(),
                                                filter.where(),
                                                sought.where(),
                                                side,
                                                order))
                                .param("now", now)
                                .param("today", Seoul.beginningOf(Seoul.dayOf(now)))
                                .param("id", sought.id())
                                .param("typed", sought.typed())
                                .param("text", sought.text())
                                .param("prefix", sought.prefix()),
                        (row, number) -> row(list, row),
                        row -> new Cursor(row.at(), row.id()));
    }

    /** Notes that an operator took all of it along. */
    @Transactional
    void noteExport(UUID operator, OperatorList list, String address) {
        audit.note(operator, "list-exported", address, list.name());
    }

    private static String columns(OperatorList list) {
        var columns = new ArrayList<String>();
        for (int i = 0; i < list.columns().size(); i++) {
            Column column = list.columns().get(i);
            columns.add(column.sql() + " AS c" + i);
            if (column.kind() == Kind.MEMBER) {
                columns.add(column.argument() + " AS n" + i);
            }
        }
        return String.join(", ", columns);
    }

    private static ListedRow row(OperatorList list, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < list.columns().size(); i++) {
            cells.add(cell(list.columns().get(i), i, id, row));
        }
        return new ListedRow(id, row.getObject("at", OffsetDateTime.class).toInstant(), cells);
    }

    private static Cell cell(Column column, int i, UUID id, ResultSet row) throws SQLException {
        String name = "c" + i;
        String href = column.href() == null ? null : column.href().replace("{id}", id.toString());
        return switch (column.kind()) {
            case TEXT, SENTENCE -> new Cell(column.kind(), row.getString(name), href);
            case MOMENT -> new Cell(column.kind(), moment(row.getObject(name, OffsetDateTime.class)), href);
            case WON -> new Cell(column.kind(), Won.of(row.getLong(name)), href);
            case COUNT -> new Cell(column.kind(), row.getLong(name), href);
            case WORD -> {
                String value = row.getString(name);
                yield new Cell(column.kind(), value == null ? null : column.argument() + "." + value, href);
            }
            case MEMBER -> {
                String member = row.getString(name);
                yield new Cell(
                        column.kind(), row.getString("n" + i), member == null ? null : "/admin/members/" + member);
            }
        };
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** What was typed, as a condition. */
    private record Sought(
            String where,
            @Nullable UUID id,
            @Nullable String typed,
            @Nullable String text,
            @Nullable String prefix) {

        private static final Sought NOTHING = new Sought("false", null, null, null, null);
        private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        static Sought of(OperatorList list, String typed) {
            String text = typed.strip().toLowerCase(Locale.ROOT);
            if (text.isEmpty() || !list.isSearched()) {
                return new Sought("true", null, null, null, null);
            }
            // Nothing that is kept holds the character 0, and the database takes none.
            if (text.length() > LONGEST || text.indexOf(0) >= 0) {
                return NOTHING;
            }
            if (list.byId() != null && text.matches(UUID_SHAPE)) {
                return new Sought(list.byId(), UUID.fromString(text), typed.strip(), null, null);
            }
            return list.byText() == null
                    ? NOTHING
                    : new Sought(
                            list.byText(), null, typed.strip(), text, text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
    }
}
