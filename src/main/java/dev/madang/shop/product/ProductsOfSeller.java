package dev.madang.shop.product;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.Selling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The goods of a seller, on the page from which they go about. */
@Component
@Order(10)
class ProductsOfSeller implements Section<Selling> {

    private final Products products;

    ProductsOfSeller(Products products) {
        this.products = products;
    }

    /** Feeds {@code shop/product/selling :: products}. */
    record Content(
            List<ProductCard> cards,
            @Nullable String previous,
            @Nullable String next) {}

    @Override
    public Optional<PageSection> of(Selling selling, Reader reader) {
        if (!selling.isAbout("products")) {
            return Optional.empty();
        }
        var found = products.of(selling.seller(), selling.turn());
        String list = Selling.listOf("products");
        return Optional.of(new PageSection(
                "shop/product/selling :: products",
                new Content(found.rows(), found.previousOf(list), found.nextOf(list))));
    }
}
