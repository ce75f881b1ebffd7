package dev.madang.shop.product.catalog;

import dev.madang.platform.search.Suggestion;
import dev.madang.platform.search.Suggests;
import dev.madang.shop.product.ProductCard;
import dev.madang.shop.product.Products;
import dev.madang.shop.search.GoodsSearch;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Titles of goods, while somebody types. */
@Component
@Order(20)
class GoodsSuggested implements Suggests {

    private static final int MOST = 8;

    private final Products products;
    private final GoodsSearch search;

    GoodsSuggested(Products products, GoodsSearch search) {
        this.products = products;
        this.search = search;
    }

    @Override
    public List<Suggestion> beginningWith(String text, Locale locale) {
        return products.inOrder(search.beginningWith(text, MOST)).stream()
                .map(ProductCard::title)
                .distinct()
                .map(title -> Suggestion.of(title, text, "found.kind.goods"))
                .toList();
    }
}
