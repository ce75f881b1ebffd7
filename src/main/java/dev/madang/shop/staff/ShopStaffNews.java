package dev.madang.shop.staff;

import dev.madang.notification.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ShopStaffNews {

    static final String KIND = "SHOP_STAFF";

    @Bean
    @Order(9)
    NotificationKind newsOfShopStaff() {
        return new NotificationKind(KIND);
    }
}
