package dev.madang.rental.handover;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class HandoverData {

    @Bean
    @Order(22)
    PersonalData personalDataOfHandover() {
        return PersonalData.of("rental").erases("""
                        UPDATE transfer t SET place = '', note = '' FROM reservations_of(:members) r
                        WHERE t.reservation_id = r.id AND t.recorded_by = r.side""").erases("""
                        UPDATE transfer t SET answer = '' FROM reservations_of(:members) r
                        WHERE t.reservation_id = r.id AND t.answered_by = r.side""").erases("""
                        DELETE FROM condition_photo c USING reservations_of(:members) r
                        WHERE c.reservation_id = r.id AND c.side = r.side""").tells("handovers", """
                        SELECT t.kind, t.way, t.happened_at, t.place, t.carrier, t.tracking_number, t.note
                        FROM transfer t JOIN reservations_of(ARRAY[CAST(:member AS uuid)]) r ON r.id = t.reservation_id
                        WHERE t.recorded_by = r.side ORDER BY t.recorded_at""");
    }
}
