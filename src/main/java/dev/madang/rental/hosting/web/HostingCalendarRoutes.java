package dev.madang.rental.hosting.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class HostingCalendarRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.members(GET, "/hosting/calendar");
        routes.members(POST, "/hosting/calendar/blocks", "/hosting/calendar/blocks/removal");
    }
}
