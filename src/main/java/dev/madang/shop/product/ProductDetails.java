package dev.madang.shop.product;

import dev.madang.shared.Won;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods as their seller describes them. */
public record ProductDetails(
        Theme theme,
        String team,
        String title,
        String text,
        boolean onSale,
        List<VariantDetails> variants,
        List<UUID> photos) {

    /**
     * @param id of one that is there already; null for a new one, whose stock begins with {@code units}
     * @param name empty for the only one
     */
    public record VariantDetails(@Nullable UUID id, String name, Won price, int units) {}
}
