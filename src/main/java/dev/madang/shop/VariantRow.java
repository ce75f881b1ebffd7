package dev.madang.shop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form in which a seller describes what can be chosen of; an empty one is none.
 *
 * @param id of one that is there already; empty for a new one
 */
public record VariantRow(String id, String name, String price, String units) {

    /** So many can be chosen of. */
    public static final int MOST = 20;

    private static final int ROOM = 3;

    public static final VariantRow EMPTY = new VariantRow("", "", "", "");

    public VariantRow(@Nullable String id, @Nullable String name, @Nullable String price, @Nullable String units) {
        this.id = Objects.requireNonNullElse(id, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.price = Objects.requireNonNullElse(price, "");
        this.units = Objects.requireNonNullElse(units, "");
    }

    /** The rows that are shown: those written, and room for more. */
    public static List<VariantRow> withRoom(List<VariantRow> rows) {
        int room = Math.clamp(MOST - rows.size(), 0, ROOM);
        return Stream.concat(rows.stream(), Stream.generate(() -> EMPTY).limit(room))
                .toList();
    }

    /** Those in which something is written. */
    public static List<VariantRow> written(@Nullable List<@Nullable VariantRow> rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .filter(Objects::nonNull)
                        .filter(row -> !row.isEmpty())
                        .toList();
    }

    public boolean isEmpty() {
        return name.isBlank() && price.isBlank() && units.isBlank();
    }
}
