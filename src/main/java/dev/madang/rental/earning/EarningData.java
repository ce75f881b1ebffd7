package dev.madang.rental.earning;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class EarningData {

    @Bean
    @Order(29)
    PersonalData personalDataOfEarning() {
        return PersonalData.of("rental")
                // What is older was written down, or is of a time before there were settlements.
                .standsInTheWayOfErasing("earnings-due", "/hosting/settlements", """
                        SELECT count(DISTINCT e.reservation_id) FROM earning e WHERE e.host_id = :member
                          AND e.booked_at > CAST(:now AS timestamptz) - interval '35 days' AND NOT settlement_has('rental', e.id)""")
                .tells("earnings", """
                        SELECT booked_at, kind, amount AS amount_won FROM earning WHERE host_id = :member ORDER BY booked_at, id""");
    }
}
