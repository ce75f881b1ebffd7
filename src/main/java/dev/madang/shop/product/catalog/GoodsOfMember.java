package dev.madang.shop.product.catalog;

import dev.madang.member.ShownMember;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.product.ProductCard;
import dev.madang.shop.product.Products;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a member sells, on the page that everybody sees of them. */
@Component
@Order(20)
class GoodsOfMember implements Section<ShownMember> {

    private static final int CARDS = 12;

    private final Products products;

    GoodsOfMember(Products products) {
        this.products = products;
    }

    /** Feeds {@code shop/product/member :: row}. */
    record Content(List<ProductCard> cards) {}

    @Override
    public Optional<PageSection> of(ShownMember shown, Reader reader) {
        List<ProductCard> cards = products.newestOf(shown.id(), CARDS);
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("shop/product/member :: row", new Content(cards)));
    }
}
