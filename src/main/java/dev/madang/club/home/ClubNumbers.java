package dev.madang.club.home;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Clubs, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class ClubNumbers {

    @Bean
    @Order(60)
    OperatorNumber numberOfOpenClubs() {
        return OperatorNumber.count(
                "admin.number.clubs",
                "/admin/clubs?show=open",
                "SELECT count(*) FROM club WHERE closed_at IS NULL AND withheld IS NULL");
    }
}
