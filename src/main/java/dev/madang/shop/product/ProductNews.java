package dev.madang.shop.product;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.shop.Links;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells sellers that somebody likes their goods, once for each member. */
@Component
class ProductNews {

    private static final String KIND = "LIKE";

    private final Notifications notifications;
    private final Products products;

    ProductNews(Notifications notifications, Products products) {
        this.notifications = notifications;
        this.products = products;
    }

    @ApplicationModuleListener
    void on(ProductLiked liked) {
        products.find(liked.product())
                .filter(product -> !product.seller().equals(liked.member()))
                .ifPresent(product -> notifications.tell(new News(
                        product.seller(),
                        "like:" + product.id() + ":" + liked.member(),
                        KIND,
                        "product.news.liked",
                        List.of(product.title()),
                        Links.product(product.id()),
                        false)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(8)
        NotificationKind newsOfLikes() {
            return new NotificationKind(KIND);
        }
    }
}
