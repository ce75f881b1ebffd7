package dev.madang.shop.product;

import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.shop.Links;
import dev.madang.shop.ReportableGoods;
import dev.madang.shop.search.GoodsChanged;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods as members report them. */
@Component
class ReportableProducts extends ReportableGoods {

    private final Products products;
    private final ApplicationEventPublisher events;

    ReportableProducts(Products products, JdbcClient jdbc, ApplicationEventPublisher events) {
        super("product", "product", jdbc);
        this.products = products;
        this.events = events;
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        super.keep(id, how);
        events.publishEvent(new GoodsChanged(id));
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
