package dev.madang.rental.hosting.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before {@code /listings/{id}}, which is everyone's and would match {@code /listings/new}, too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostingRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.members(GET, "/hosting", "/listings/new", "/listings/{id}/edit", "/listings/{id}/photos/{photo}");
        routes.members(
                POST,
                "/listings/{id}/edit",
                "/listings/{id}/photos",
                "/listings/{id}/photos/{photo}/position",
                "/listings/{id}/photos/{photo}/removal",
                "/listings/{id}/blocks",
                "/listings/{id}/blocks/removal",
                "/listings/{id}/pause",
                "/listings/{id}/publication",
                "/listings/{id}/removal");
    }
}
