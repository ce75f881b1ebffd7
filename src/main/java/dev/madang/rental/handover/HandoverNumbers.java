package dev.madang.rental.handover;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Hand-overs that an operator decides, in their sight. */
@Configuration(proxyBeanMethods = false)
class HandoverNumbers {

    @Bean
    @Order(14)
    OperatorNumber numberOfContestedHandOvers() {
        return OperatorNumber.toDo(
                "admin.number.hand-overs", "/admin/hand-overs", "SELECT count(*) " + ContestedHandOvers.CONTESTED);
    }
}
