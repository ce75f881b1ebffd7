package dev.madang.rental.earning;

import static org.springframework.http.HttpMethod.GET;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class EarningsRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.members(GET, "/hosting/earnings", "/hosting/earnings.xlsx");
    }
}
