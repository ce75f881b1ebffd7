package dev.madang.rental.handover;

import dev.madang.rental.AwaitsHost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandoverDuties {

    @Bean
    AwaitsHost handOversRecorded() {
        return recorded("HAND_OVER");
    }

    @Bean
    AwaitsHost returnsRecorded() {
        return recorded("RETURN");
    }

    @Bean
    AwaitsHost deniedRecords() {
        return new AwaitsHost("CONTESTED", "/reservations/{id}#handover", """
                SELECT r.listing_id, r.id, NULL FROM reservation_head r JOIN transfer t ON t.reservation_id = r.id
                WHERE r.host_id = :member AND r.status IN ('PAID', 'HANDED_OVER') AND t.recorded_by = 'HOST' AND t.state = 'DENIED'
                  AND NOT EXISTS (SELECT FROM transfer later
                                  WHERE later.reservation_id = r.id AND later.recorded_at > t.recorded_at)""");
    }

    /** Those that the guest recorded and the host has to answer. */
    private static AwaitsHost recorded(String kind) {
        return new AwaitsHost(kind, "/reservations/{id}#handover", """
                SELECT r.listing_id, r.id, t.due_at FROM reservation_head r JOIN transfer t ON t.reservation_id = r.id
                WHERE r.host_id = :member AND r.status IN ('PAID', 'HANDED_OVER') AND t.kind = '%s' AND t.state = 'OPEN'
                  AND t.recorded_by = 'GUEST' AND t.due_at > :now""".formatted(kind));
    }
}
