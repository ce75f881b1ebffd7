package dev.madang.shop.product;

import dev.madang.moderation.ReportedThing;
import dev.madang.shop.Links;
import dev.madang.shop.ReportableGoods;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods as members report them. */
@Component
class ReportableProducts extends ReportableGoods {

    private final Products products;

    ReportableProducts(Products products, JdbcClient jdbc) {
        super("product", "product", jdbc);
        this.products = products;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return products.find(id)
                .map(product -> new ReportedThing(
                        product.seller(), product.title(), product.text(), product.photos(), Links.product(id)));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return products.find(id).filter(product -> product.isVisibleTo(member)).isPresent();
    }
}
