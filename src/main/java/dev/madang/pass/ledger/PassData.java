package dev.madang.pass.ledger;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PassData {

    @Bean
    @Order(40)
    PersonalData personalDataOfPassPass() {
        return PersonalData.of("passes")
                .standsInTheWayOfErasing("passes", "/passes", """
                        SELECT coalesce(sum(free), 0) FROM pass_lot WHERE member_id = :member AND free > 0 AND expires_at > :now""")
                .standsInTheWayOfErasing("passes-aside", "/passes", """
                        SELECT coalesce(sum(passes), 0) FROM pass_aside WHERE member_id = :member""")
                .tells("pass-lots", """
                        SELECT bought_at, passes, free, price AS total_won, expires_at FROM pass_lot WHERE member_id = :member ORDER BY bought_at, id""")
                .tells("passes", """
                        SELECT t.at, t.kind, l.kind AS account, sum(l.passes) AS passes
                        FROM pass_transaction t JOIN pass_line l ON l.transaction_id = t.id AND l.owner_id = :member
                        GROUP BY t.id, t.at, t.kind, l.kind ORDER BY t.at, t.id, l.kind""");
    }
}
