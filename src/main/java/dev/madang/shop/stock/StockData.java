package dev.madang.shop.stock;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class StockData {

    @Bean
    @Order(34)
    PersonalData personalDataOfShopStock() {
        return PersonalData.of("shop")
                .erases("UPDATE stock_change SET reason = '' WHERE by_id = ANY (:members)")
                .tells(
                        "stock-changes",
                        "SELECT at, units, reason AS text FROM stock_change WHERE by_id = :member ORDER BY at, id");
    }
}
