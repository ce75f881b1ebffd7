package dev.madang.shop.coupon;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.shared.Seoul;
import dev.madang.shop.Selling;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells sellers that their coupons are being taken, once a day for each coupon however many are, and when the last is gone. */
@Component
class CouponNews {

    private static final String KIND = "COUPON";

    private final Notifications notifications;
    private final Coupons coupons;

    CouponNews(Notifications notifications, Coupons coupons) {
        this.notifications = notifications;
        this.coupons = coupons;
    }

    @ApplicationModuleListener
    void on(CouponTaken taken) {
        coupons.find(taken.coupon()).ifPresent(coupon -> {
            boolean gone = coupon.left() == 0;
            notifications.tell(new News(
                    coupon.seller(),
                    "coupon:" + coupon.id() + ":" + (gone ? "gone" : Seoul.dayOf(taken.at())),
                    KIND,
                    gone ? "coupon.news.gone" : "coupon.news.taken",
                    List.of(coupon.name(), gone ? coupon.total() : coupon.left()),
                    Selling.listOf("coupons"),
                    gone));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(8)
        NotificationKind newsOfCoupons() {
            return new NotificationKind(KIND);
        }
    }
}
