package dev.madang.shop.order.operators;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a member buys and sells, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class OrderFacts {

    @Bean
    @Order(20)
    MemberFact ordersBought() {
        return MemberFact.count(
                "shop",
                "admin.fact.bought",
                "/admin/orders?q={member}",
                "SELECT count(*) FROM shop_order WHERE buyer_id = :member");
    }

    @Bean
    @Order(21)
    MemberFact ordersSold() {
        return MemberFact.count(
                "shop",
                "admin.fact.sold",
                "/admin/orders?q={member}",
                "SELECT count(*) FROM shop_order WHERE seller_id = :member");
    }
}
