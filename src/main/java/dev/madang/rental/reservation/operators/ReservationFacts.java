package dev.madang.rental.reservation.operators;

import dev.madang.platform.pages.MemberFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a member rents and lends, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class ReservationFacts {

    @Bean
    @Order(10)
    MemberFact reservationsAsGuest() {
        return MemberFact.count(
                "rental",
                "admin.fact.as-guest",
                "/admin/reservations?q={member}",
                "SELECT count(*) FROM reservation WHERE guest_id = :member");
    }

    @Bean
    @Order(11)
    MemberFact reservationsAsHost() {
        return MemberFact.count(
                "rental",
                "admin.fact.as-host",
                "/admin/reservations?q={member}",
                "SELECT count(*) FROM reservation WHERE host_id = :member");
    }

    @Bean
    @Order(12)
    MemberFact runningReservations() {
        return MemberFact.count(
                "rental",
                "admin.fact.running",
                "/admin/reservations?show=running&q={member}",
                "SELECT count(*) FROM reservation WHERE (guest_id = :member OR host_id = :member) AND status IN ('PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED')");
    }
}
