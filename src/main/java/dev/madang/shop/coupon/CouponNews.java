package dev.madang.shop.coupon;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.Sweep;
import dev.madang.shared.Seoul;
import dev.madang.shop.Selling;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells sellers that their coupons are being taken, once a day for each coupon however many are, and when the last is gone. A
 * job looks what was taken: at a claim it would cost each of a rush a publication, to say nothing.
 */
@Component
class CouponNews {

    private static final String KIND = "COUPON";

    private final Notifications notifications;
    private final Coupons coupons;

    CouponNews(Notifications notifications, Coupons coupons) {
        this.notifications = notifications;
        this.coupons = coupons;
    }

    Map<UUID, TakenCoupon> due() {
        return coupons.taken().stream().collect(toMap(TakenCoupon::id, Function.identity()));
    }

    void tell(TakenCoupon taken) {
        notifications.tell(new News(
                taken.seller(),
                "coupon:" + taken.id() + ":" + (taken.isGone() ? "gone" : Seoul.dayOf(taken.last())),
                KIND,
                taken.isGone() ? "coupon.news.gone" : "coupon.news.taken",
                List.of(taken.name(), taken.isGone() ? taken.total() : taken.left()),
                Selling.listOf("coupons"),
                taken.isGone()));
        coupons.told(taken);
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ClusteredJob tellOfTakenCoupons(CouponNews news, Sweep sweep) {
            return ClusteredJob.of("tell-of-taken-coupons", "30 0/5 * * * ?", () -> {
                Map<UUID, TakenCoupon> due = news.due();
                return sweep.each("The coupon", due.keySet(), id -> {
                    news.tell(requireNonNull(due.get(id)));
                    return true;
                });
            });
        }

        @Bean
        @Order(8)
        NotificationKind newsOfCoupons() {
            return new NotificationKind(KIND);
        }
    }
}
