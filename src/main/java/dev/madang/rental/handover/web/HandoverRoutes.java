package dev.madang.rental.handover.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import dev.madang.platform.web.OperatorLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class HandoverRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.members(GET, "/reservations/{id}/extension", "/reservations/{id}/no-show");
        routes.members(
                POST,
                "/reservations/{id}/extension",
                "/reservations/{id}/no-show",
                "/reservations/{id}/no-show/denial",
                "/reservations/{id}/no-show/withdrawal",
                "/reservations/{id}/proposals",
                "/reservations/{id}/proposals/{proposal}/acceptance",
                "/reservations/{id}/transfers",
                "/reservations/{id}/transfers/{transfer}/confirmation",
                "/reservations/{id}/transfers/{transfer}/denial",
                "/reservations/{id}/missing-report",
                "/reservations/{id}/photos");
        routes.admins(GET, "/admin/hand-overs");
        routes.admins(POST, "/admin/hand-overs/{id}/confirmation");
    }

    @Configuration(proxyBeanMethods = false)
    static class ForOperators {

        @Bean
        OperatorLink handOversLink() {
            return new OperatorLink("/admin/hand-overs", "no-show.queue.title", "no-show.queue.about");
        }
    }
}
