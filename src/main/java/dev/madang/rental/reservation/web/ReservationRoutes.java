package dev.madang.rental.reservation.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class ReservationRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/listings/{listing}/reservations", "/listings/{listing}/reservations/sign-in");
        routes.members(POST, "/listings/{listing}/reservations");
        routes.members(
                GET,
                "/reservations",
                "/reservations/{id}",
                "/reservations/{id}/changes",
                "/reservations/{id}/cancellation");
        routes.members(
                POST,
                "/reservations/{id}/approval",
                "/reservations/{id}/refusal",
                "/reservations/{id}/changes",
                "/reservations/{id}/cancellation",
                "/reservations/{id}/payment");
    }
}
