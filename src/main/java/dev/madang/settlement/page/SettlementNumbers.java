package dev.madang.settlement.page;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Months in which something differs, and those that wait for two operators, in their sight. */
@Configuration(proxyBeanMethods = false)
class SettlementNumbers {

    @Bean
    @Order(24)
    OperatorNumber numberOfDifferences() {
        return OperatorNumber.toDo(
                "settlement.number.differences", "/admin/settlements", "SELECT count(*) FROM settlement_difference");
    }

    @Bean
    @Order(25)
    OperatorNumber numberOfMonthsToClose() {
        return OperatorNumber.toDo(
                "settlement.number.to-close",
                "/admin/settlements",
                "SELECT count(*) FROM settlement_month WHERE state = 'CHECKED'");
    }
}
