package dev.madang.shop.product;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.search.SearchedKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Goods in the one search. */
@Component
@Order(20)
class GoodsFound implements SearchedKind {

    private static final int CARDS = 8;

    private final Products products;

    GoodsFound(Products products) {
        this.products = products;
    }

    /** Feeds {@code shop/product/found :: goods}. */
    record Content(List<ProductCard> cards) {}

    @Override
    public String name() {
        return "goods";
    }

    @Override
    public Found find(String words, Reader reader) {
        var search = new ProductSearch(words, null, null, null, null);
        List<ProductCard> cards =
                products.found(search, Turn.FIRST).rows().stream().limit(CARDS).toList();
        return new Found(
                cards.size() < CARDS ? cards.size() : products.count(search),
                search.of(null),
                new PageSection("shop/product/found :: goods", new Content(cards)));
    }
}
