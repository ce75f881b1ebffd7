package dev.madang.rental.claim;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Claims that an operator decides, in their sight. */
@Configuration(proxyBeanMethods = false)
class ClaimNumbers {

    @Bean
    @Order(13)
    OperatorNumber numberOfClaimsToDecide() {
        return OperatorNumber.toDo(
                "admin.number.claims",
                "/admin/claims",
                "SELECT count(*) FROM claim c WHERE c.status IN ('OPEN', 'DISPUTED') AND claim_status(c, :now) = 'DISPUTED'");
    }
}
