package dev.madang.rental.claim;

import dev.madang.rental.AwaitsHost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimDuties {

    @Bean
    AwaitsHost offersOfGuests() {
        return new AwaitsHost("OFFER", "/reservations/{id}/claim", """
                SELECT r.listing_id, r.id, c.due_at FROM reservation_head r JOIN claim c ON c.reservation_id = r.id
                WHERE r.host_id = :member AND r.status = 'CLAIMED' AND c.status = 'COUNTERED' AND c.due_at > :now""");
    }
}
