package dev.madang.shop.product.catalog;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchedKind;
import dev.madang.shop.product.ProductCard;
import dev.madang.shop.product.Products;
import dev.madang.shop.search.FoundGoods;
import dev.madang.shop.search.GoodsSearch;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Goods in the one search. */
@Component
@Order(20)
class GoodsFound implements SearchedKind {

    private static final int CARDS = 8;

    private final Products products;
    private final GoodsSearch search;

    GoodsFound(Products products, GoodsSearch search) {
        this.products = products;
        this.search = search;
    }

    @Override
    public String name() {
        return "goods";
    }

    @Override
    public Found find(String words, Reader reader) {
        var asked = ProductSearch.of(words);
        FoundGoods found = search.find(asked.criteria());
        List<ProductCard> cards =
                products.inOrder(found.ids().stream().limit(CARDS).toList());
        return new Found(
                found.total(),
                asked.address().toString(),
                found.inPart(),
                found.meant(),
                new PageSection("shop/product/home :: cards", new GoodsOnHome.Content(cards)));
    }
}
