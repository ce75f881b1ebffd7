package dev.madang.shop.product;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ProductData {

    @Bean
    @Order(30)
    PersonalData personalDataOfShopProduct() {
        return PersonalData.of("shop")
                .erases("""
                        DELETE FROM product_photo WHERE product_id IN (SELECT id FROM product WHERE seller_id = ANY (:members))""")
                .erases("""
                        UPDATE product_variant SET name = '-', retired = true
                        WHERE product_id IN (SELECT id FROM product WHERE seller_id = ANY (:members))""")
                .erases("""
                        UPDATE product SET on_sale = false, title = '탈퇴한 회원의 상품', text = '', team = '' WHERE seller_id = ANY (:members)""")
                .erases("""
                        UPDATE product p SET likes = p.likes - gone.likes
                        FROM (SELECT product_id, count(*)::int AS likes FROM product_like WHERE member_id = ANY (:members) GROUP BY product_id) gone
                        WHERE p.id = gone.product_id""")
                .erases("DELETE FROM product_like WHERE member_id = ANY (:members)")
                .tells("products", """
                        SELECT title, text, team, theme, created_at FROM product WHERE seller_id = :member ORDER BY created_at""")
                .tells("likes", """
                        SELECT p.title, l.at FROM product_like l JOIN product p ON p.id = l.product_id WHERE l.member_id = :member ORDER BY l.at""");
    }
}
