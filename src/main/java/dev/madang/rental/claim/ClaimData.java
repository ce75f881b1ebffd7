package dev.madang.rental.claim;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ClaimData {

    @Bean
    @Order(23)
    PersonalData personalDataOfClaim() {
        return PersonalData.of("rental").erases("""
                        UPDATE claim_log SET words = ''
                        WHERE reservation_id IN (SELECT id FROM reservations_of(:members)) AND actor_id = ANY (:members)""").erases("""
                        UPDATE claim c SET without_photos = '' FROM reservations_of(:members) r
                        WHERE c.reservation_id = r.id AND r.side = 'HOST'""").erases("""
                        DELETE FROM claim_photo p USING reservations_of(:members) r
                        WHERE p.reservation_id = r.id AND r.side = 'HOST'""").tells("claims", """
                        SELECT l.at, l.step, l.amount AS amount_won, l.words AS text FROM claim_log l
                        WHERE l.actor_id = :member
                          AND l.reservation_id IN (SELECT id FROM reservations_of(ARRAY[CAST(:member AS uuid)])) ORDER BY l.at""");
    }
}
