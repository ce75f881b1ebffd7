package dev.madang.rental.reservation.operators;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Reservations of today, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class ReservationNumbers {

    @Bean
    @Order(41)
    OperatorNumber numberOfReservationsOfToday() {
        return OperatorNumber.count(
                "admin.number.reservations",
                "/admin/reservations?show=today",
                "SELECT count(*) FROM reservation WHERE requested_at >= :today");
    }
}
