package dev.madang.rental.reservation;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ReservationData {

    @Bean
    @Order(21)
    PersonalData personalDataOfReservation() {
        return PersonalData.of("rental")
                .standsInTheWay("reservations", "/reservations", """
                        SELECT count(*) FROM reservation r WHERE r.guest_id = :member
                          AND reservation_status(r, :now) NOT IN ('COMPLETED', 'DECLINED', 'CANCELLED', 'EXPIRED')""")
                .standsInTheWay("lendings", "/reservations?as=host", """
                        SELECT count(*) FROM reservation r WHERE r.host_id = :member
                          AND reservation_status(r, :now) NOT IN ('COMPLETED', 'DECLINED', 'CANCELLED', 'EXPIRED')""")
                .erases("""
                        UPDATE reservation_log SET reason = ''
                        WHERE reservation_id IN (SELECT id FROM reservations_of(:members)) AND actor_id = ANY (:members)""")
                .erases("""
                        UPDATE reservation SET hand_over_place = '', give_back_place = '', proposed_place = NULL
                        WHERE guest_id = ANY (:members) OR host_id = ANY (:members)""")
                .tells("reservations", """
                        SELECT CASE WHEN r.guest_id = :member THEN 'GUEST' ELSE 'HOST' END AS side, r.status, r.from_day, r.to_day,
                          r.rent AS rent_won, r.deposit AS deposit_won, r.total AS total_won, r.hand_over_at, r.hand_over_place,
                          r.give_back_at, r.give_back_place, r.requested_at
                        FROM reservation r WHERE :member IN (r.guest_id, r.host_id) ORDER BY r.requested_at""")
                .tells("reservation-words", """
                        SELECT at, to_status AS status, reason AS text FROM reservation_log
                        WHERE actor_id = :member AND reason <> ''
                          AND reservation_id IN (SELECT id FROM reservations_of(ARRAY[CAST(:member AS uuid)])) ORDER BY at""");
    }
}
