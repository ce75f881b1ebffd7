package dev.madang.moderation.sanction;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Appeals that wait, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class SanctionNumbers {

    @Bean
    @Order(11)
    OperatorNumber numberOfAppealsWaiting() {
        return OperatorNumber.toDo("admin.number.appeals", "/admin/appeals", """
                        SELECT count(*) FROM appeal a JOIN sanction s ON s.id = a.sanction_id
                        WHERE a.answered_at IS NULL AND s.lifted_at IS NULL""");
    }
}
