package dev.madang.shop.reminder;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class OpeningReminderData {

    @Bean
    @Order(36)
    PersonalData personalDataOfShopReminder() {
        return PersonalData.of("shop")
                .erases("DELETE FROM sale_reminder WHERE member_id = ANY (:members)")
                .tells("opening-reminders", """
                        SELECT r.at, coalesce(d.title, p.title) AS title FROM sale_reminder r LEFT JOIN shop_drop d ON d.id = r.sale_id
                        LEFT JOIN shop_deal l ON l.id = r.sale_id LEFT JOIN product_variant v ON v.id = l.variant_id
                        LEFT JOIN product p ON p.id = v.product_id WHERE r.member_id = :member ORDER BY r.at, r.sale_id""");
    }
}
