package dev.madang.rental.ical.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CalendarRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/ical/{token}.ics");
        routes.members(GET, "/listings/{id}/calendars");
        routes.members(
                POST,
                "/listings/{id}/calendars",
                "/listings/{id}/calendars/address",
                "/listings/{id}/calendars/{calendar}/reading",
                "/listings/{id}/calendars/{calendar}/removal");
    }
}
