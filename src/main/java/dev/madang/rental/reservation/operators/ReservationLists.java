package dev.madang.rental.reservation.operators;

import static dev.madang.platform.security.OperatorRole.FINANCE;
import static dev.madang.platform.security.OperatorRole.SUPPORT;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Reservations, for operators. */
@Configuration(proxyBeanMethods = false)
class ReservationLists {

    @Bean
    @Order(30)
    OperatorList listOfReservations() {
        return new OperatorList(
                "reservations",
                Set.of(SUPPORT, FINANCE),
                "r.requested_at",
                "r.id",
                List.of(
                        Column.text("days", "r.from_day || ' – ' || r.to_day - 1")
                                .leadingTo("/reservations/{id}"),
                        Column.moment("at", "r.requested_at"),
                        Column.member("guest", "r.guest_id", "g.nickname"),
                        Column.member("host", "r.host_id", "h.nickname"),
                        Column.won("amount", "r.total"),
                        Column.word("state", "r.status", "reservation.status"),
                        Column.moment("due", "r.due_at")),
                "reservation r JOIN member g ON g.id = r.guest_id JOIN member h ON h.id = r.host_id",
                List.of(
                        Filter.ALL,
                        new Filter("today", "r.requested_at >= :today"),
                        new Filter("asked", "r.status = 'REQUESTED'"),
                        new Filter("approved", "r.status = 'APPROVED'"),
                        new Filter("running", "r.status IN ('PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED')"),
                        new Filter("completed", "r.status = 'COMPLETED'"),
                        new Filter("ended", "r.status IN ('DECLINED', 'CANCELLED', 'EXPIRED')")),
                "r.id = :id OR r.guest_id = :id OR r.host_id = :id OR r.listing_id = :id",
                "r.guest_id = (SELECT id FROM member WHERE email = :text) OR r.host_id = (SELECT id FROM member WHERE email = :text)");
    }
}
