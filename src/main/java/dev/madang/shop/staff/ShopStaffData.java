package dev.madang.shop.staff;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ShopStaffData {

    @Bean
    @Order(34)
    PersonalData personalDataOfShopStaff() {
        return PersonalData.of("shop")
                .erases("DELETE FROM shop_staff WHERE seller_id = ANY (:members) OR member_id = ANY (:members)")
                .tells("shop-staff", """
                        SELECT asked_at, joined_at, keeps_stock, answers_orders, seller_id = :member AS own_shop FROM shop_staff
                        WHERE :member IN (seller_id, member_id) ORDER BY asked_at""");
    }
}
