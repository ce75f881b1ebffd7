package dev.madang.pass.purchase;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PurchaseData {

    @Bean
    @Order(42)
    PersonalData personalDataOfPassPurchase() {
        return PersonalData.of("passes").tells("pass-purchases", """
                        SELECT created_at, passes, price AS total_won, paid_at FROM pass_purchase WHERE member_id = :member ORDER BY created_at""");
    }
}
