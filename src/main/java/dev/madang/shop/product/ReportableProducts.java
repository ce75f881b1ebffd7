package dev.madang.shop.product;

import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.shop.Links;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods as members report them. What is withheld is not sold meanwhile; what was ordered goes on. */
@Component
class ReportableProducts implements Reportable {

    private final Products products;
    private final JdbcClient jdbc;

    ReportableProducts(Products products, JdbcClient jdbc) {
        this.products = products;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(products::find)
                .map(product -> new ReportedThing(
                        product.seller(),
                        product.title(),
                        product.text(),
                        product.photos(),
                        Links.product(product.id())));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id)
                .flatMap(products::find)
                .filter(product -> product.isVisibleTo(member))
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return EnumSet.allOf(Withholding.class);
    }

    @Override
    public void withhold(String id, Withholding how) {
        change(id, how);
    }

    @Override
    public void release(String id) {
        change(id, null);
    }

    private void change(String id, @Nullable Withholding how) {
        ReportedIds.uuid(id)
                .ifPresent(one -> jdbc.sql("UPDATE product SET withheld = :how WHERE id = :id")
                        .param("how", how)
                        .param("id", one)
                        .update());
    }
}
