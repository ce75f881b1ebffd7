package dev.madang.rental.note;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class NoteData {

    @Bean
    @Order(24)
    PersonalData personalDataOfNotes() {
        return PersonalData.of("rental").erases("""
                        DELETE FROM reservation_note n USING reservations_of(:members) r
                        WHERE r.id = n.reservation_id AND r.side = 'HOST'""").tells("reservation-notes", """
                        SELECT n.written_at, n.text FROM reservation_note n
                        JOIN reservations_of(ARRAY[CAST(:member AS uuid)]) r ON r.id = n.reservation_id
                        WHERE r.side = 'HOST' ORDER BY n.written_at""");
    }
}
