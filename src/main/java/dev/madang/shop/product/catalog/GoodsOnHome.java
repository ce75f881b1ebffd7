package dev.madang.shop.product.catalog;

import dev.madang.platform.pages.Door;
import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.product.ProductCard;
import dev.madang.shop.product.Products;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest goods on the home page, and the door to all. */
@Component
@Order(31)
class GoodsOnHome implements Section<Home> {

    private static final int CARDS = 8;

    private final Products products;

    GoodsOnHome(Products products) {
        this.products = products;
    }

    /** Feeds {@code shop/product/home :: row}. */
    record Content(List<ProductCard> cards) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        List<ProductCard> cards = products.newest(CARDS);
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("shop/product/home :: row", new Content(cards)));
    }

    @Configuration(proxyBeanMethods = false)
    static class WayIn {

        @Bean
        @Order(20)
        Door shopDoor() {
            return new Door("shop.door", "/shop", "category-shop");
        }
    }
}
