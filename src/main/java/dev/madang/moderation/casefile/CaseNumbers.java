package dev.madang.moderation.casefile;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Cases that wait, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class CaseNumbers {

    @Bean
    @Order(10)
    OperatorNumber numberOfCasesWaiting() {
        return OperatorNumber.toDo(
                "admin.number.cases", "/admin/reports", "SELECT count(*) FROM case_file WHERE status <> 'DECIDED'");
    }
}
