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
        return OperatorNumber.toDo("admin.number.cases", CaseFilter.WAITING.path(), """
                        SELECT count(*) FROM case_file c WHERE c.status = 'OPEN'
                          AND NOT EXISTS (SELECT FROM case_claim k WHERE k.case_id = c.id)""");
    }

    @Bean
    @Order(10)
    OperatorNumber numberOfCasesProposed() {
        return OperatorNumber.toDo(
                "admin.number.proposed",
                CaseFilter.PROPOSED.path(),
                "SELECT count(*) FROM case_file WHERE status = 'PROPOSED'");
    }
}
