package dev.madang.shop.drop;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DropData {

    @Bean
    @Order(31)
    PersonalData personalDataOfShopDrop() {
        return PersonalData.of("shop")
                .erases("""
                        DELETE FROM drop_photo WHERE drop_id IN (SELECT id FROM shop_drop WHERE seller_id = ANY (:members))""")
                .erases("""
                        UPDATE drop_variant SET name = '-' WHERE drop_id IN (SELECT id FROM shop_drop WHERE seller_id = ANY (:members))""")
                .erases("""
                        UPDATE drop_question SET text = '-', choices = '{}'
                        WHERE drop_id IN (SELECT id FROM shop_drop WHERE seller_id = ANY (:members))""")
                .erases("UPDATE shop_drop SET title = '탈퇴한 회원의 드롭', text = '' WHERE seller_id = ANY (:members)")
                .tells("drops", """
                        SELECT title, text, opens_at, closes_at FROM shop_drop WHERE seller_id = :member ORDER BY opens_at""");
    }
}
