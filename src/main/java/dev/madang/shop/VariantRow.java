package dev.madang.shop;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form in which a seller describes what can be chosen of; an empty one is none.
 *
 * @param id of one that is there already; empty for a new one
 */
public record VariantRow(String id, String name, String price, String units) {

    public static final VariantRow EMPTY = new VariantRow("", "", "", "");

    public VariantRow(@Nullable String id, @Nullable String name, @Nullable String price, @Nullable String units) {
        this.id = Objects.requireNonNullElse(id, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.price = Objects.requireNonNullElse(price, "");
        this.units = Objects.requireNonNullElse(units, "");
    }

    public boolean isEmpty() {
        return name.isBlank() && price.isBlank() && units.isBlank();
    }
}
