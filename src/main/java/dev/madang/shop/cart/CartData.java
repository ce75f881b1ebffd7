package dev.madang.shop.cart;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CartData {

    @Bean
    @Order(33)
    PersonalData personalDataOfShopCart() {
        return PersonalData.of("shop")
                .erases("DELETE FROM cart_line WHERE member_id = ANY (:members)")
                .tells("cart", """
                        SELECT p.title, v.name AS option, c.quantity, c.added_at FROM cart_line c
                        JOIN product_variant v ON v.id = c.variant_id JOIN product p ON p.id = v.product_id
                        WHERE c.member_id = :member ORDER BY c.added_at""");
    }
}
