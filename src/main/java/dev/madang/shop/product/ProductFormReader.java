package dev.madang.shop.product;

import dev.madang.shared.Won;
import dev.madang.shop.TypedGoods;
import dev.madang.shop.VariantRow;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.stock.Stocks;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what a seller typed about goods, and notes at each field what is wrong with it. */
final class ProductFormReader {

    private ProductFormReader() {}

    /** What was typed; to be used only when nothing was noted. */
    static ProductDetails read(ProductForm form, List<UUID> photos, Errors errors) {
        var typed = new TypedGoods(errors);
        Theme theme = Stream.of(Theme.values())
                .filter(one -> one.name().equals(form.theme()))
                .findFirst()
                .orElse(Theme.CRAFT);
        if (!theme.name().equals(form.theme())) {
            errors.rejectValue("theme", "product.form.theme.missing");
        }
        return new ProductDetails(
                theme,
                typed.text("team", form.team(), 0, 40),
                typed.text("title", form.title(), 2, 80),
                typed.text("text", form.text(), 0, 4000),
                form.isOnSale(),
                typed.variants(form.variants(), (row, at, name, price) -> variant(row, at, name, price, typed)),
                photos);
    }

    private static VariantDetails variant(VariantRow row, String at, String name, Won price, TypedGoods typed) {
        UUID id = id(row.id());
        return new VariantDetails(
                id, name, price, id == null ? typed.number(at + "units", row.units(), Stocks.MOST) : 0);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
