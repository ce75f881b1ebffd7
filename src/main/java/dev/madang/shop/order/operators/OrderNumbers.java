package dev.madang.shop.order.operators;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Orders of today, and those that failed, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class OrderNumbers {

    @Bean
    @Order(21)
    OperatorNumber numberOfFailedOrdersOfToday() {
        return OperatorNumber.toDo(
                "admin.number.failed-orders",
                "/admin/failed-orders",
                "SELECT count(*) FROM failed_order WHERE at >= :today");
    }

    @Bean
    @Order(42)
    OperatorNumber numberOfOrdersOfToday() {
        return OperatorNumber.count(
                "admin.number.orders",
                "/admin/orders?show=today",
                "SELECT count(*) FROM shop_order WHERE placed_at >= :today");
    }
}
