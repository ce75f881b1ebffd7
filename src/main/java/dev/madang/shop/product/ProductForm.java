package dev.madang.shop.product;

import dev.madang.shop.VariantRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goods as their seller types them, word for word, so that they come back as they were typed whatever is wrong with them. */
public record ProductForm(
        String version,
        String theme,
        String team,
        String title,
        String text,
        String onSale,
        List<VariantRow> variants) {

    public ProductForm(
            @Nullable String version,
            @Nullable String theme,
            @Nullable String team,
            @Nullable String title,
            @Nullable String text,
            @Nullable String onSale,
            @Nullable List<@Nullable VariantRow> variants) {
        this.version = Objects.requireNonNullElse(version, "");
        this.theme = Objects.requireNonNullElse(theme, "");
        this.team = Objects.requireNonNullElse(team, "");
        this.title = Objects.requireNonNullElse(title, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.onSale = Objects.requireNonNullElse(onSale, "");
        this.variants = VariantRow.written(variants);
    }

    static ProductForm beginning() {
        return new ProductForm(null, null, null, null, null, "true", null);
    }

    static ProductForm of(Product product) {
        return new ProductForm(
                String.valueOf(product.version()),
                product.theme().name(),
                product.team(),
                product.title(),
                product.text(),
                String.valueOf(product.onSale()),
                product.variants().stream()
                        .<@Nullable VariantRow>map(ProductForm::row)
                        .toList());
    }

    public boolean isOnSale() {
        return onSale.equals("true");
    }

    private static VariantRow row(Product.Variant variant) {
        return new VariantRow(
                variant.id().toString(),
                variant.name(),
                String.valueOf(variant.price().amount()),
                String.valueOf(variant.left()));
    }
}
