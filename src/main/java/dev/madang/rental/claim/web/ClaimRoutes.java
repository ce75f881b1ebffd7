package dev.madang.rental.claim.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import dev.madang.platform.web.OperatorLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class ClaimRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.members(GET, "/reservations/{id}/claim");
        routes.members(
                POST,
                "/reservations/{id}/claim",
                "/reservations/{id}/claim/answer",
                "/reservations/{id}/claim/withdrawal");
        routes.admins(GET, "/admin/claims", "/admin/claims/{id}");
        routes.admins(POST, "/admin/claims/{id}/decision");
    }

    @Configuration(proxyBeanMethods = false)
    static class ForOperators {

        @Bean
        OperatorLink claimsLink() {
            return new OperatorLink("/admin/claims", "claim.queue.title", "admin.claims.about");
        }
    }
}
