package dev.madang.rental.extension;

import dev.madang.rental.AwaitsHost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtensionDuties {

    @Bean
    AwaitsHost extensionsAsked() {
        return new AwaitsHost("EXTENSION", "/reservations/{id}#extensions-heading", """
                SELECT r.listing_id, r.id, e.due_at FROM extension e JOIN reservation_head r ON r.id = e.reservation_id
                WHERE r.host_id = :member AND r.status = 'HANDED_OVER' AND e.status = 'HELD' AND e.approval = 'AWAITED'
                  AND e.due_at > :now""");
    }
}
