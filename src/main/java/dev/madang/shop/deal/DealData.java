package dev.madang.shop.deal;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DealData {

    @Bean
    @Order(36)
    PersonalData personalDataOfShopDeal() {
        return PersonalData.of("shop").tells("deals", """
                        SELECT p.title, v.name AS option, d.price AS unit_won, d.opens_at, d.closes_at FROM shop_deal d
                        JOIN product_variant v ON v.id = d.variant_id JOIN product p ON p.id = v.product_id
                        WHERE d.seller_id = :member ORDER BY d.opens_at""");
    }
}
