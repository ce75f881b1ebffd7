package dev.madang.shop.product;

import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who likes which goods. The seller is told later: a like never waits for that. */
@Component
public class Likes {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Likes(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Being wanted twice changes nothing.
     *
     * @throws Refusal 404 when there are no such goods on sale
     */
    @Transactional
    public void like(UUID member, UUID product, boolean wanted) {
        boolean onSale = jdbc.sql(
                        "SELECT EXISTS (SELECT FROM product p WHERE p.id = :id AND %s)".formatted(Products.SHOWN))
                .param("id", product)
                .param("now", clock.instant())
                .query(Boolean.class)
                .single();
        if (!onSale) {
            throw Refusal.notFound();
        }
        int changed = wanted ? add(member, product) : remove(member, product);
        if (changed > 0) {
            jdbc.sql("UPDATE product SET likes = likes + ? WHERE id = ?")
                    .params(wanted ? 1 : -1, product)
                    .update();
        }
        if (changed > 0 && wanted) {
            events.publishEvent(new ProductLiked(product, member, clock.instant()));
        }
    }

    private int add(UUID member, UUID product) {
        return jdbc.sql("""
                        INSERT INTO product_like (product_id, member_id, at) VALUES (:product, :member, :now)
                        ON CONFLICT DO NOTHING""")
                .param("product", product)
                .param("member", member)
                .param("now", clock.instant())
                .update();
    }

    private int remove(UUID member, UUID product) {
        return jdbc.sql("DELETE FROM product_like WHERE product_id = ? AND member_id = ?")
                .params(product, member)
                .update();
    }
}
