package dev.madang.payment.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class PaymentRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.machines(POST, "/payments/toss/webhook");
        routes.members(GET, "/payments/success", "/payments/fail", "/payments/{id}");
        routes.members(POST, "/payments/{id}/window", "/payments/{id}/retry");
    }
}
