package dev.madang.center.partner;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who would like to run centres and waits, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class PartnerNumbers {

    @Bean
    @Order(15)
    OperatorNumber numberOfPartnersToDecide() {
        return OperatorNumber.toDo(
                "admin.number.partners",
                PartnersController.LIST,
                "SELECT count(*) FROM center_partner WHERE status = 'APPLIED'");
    }
}
