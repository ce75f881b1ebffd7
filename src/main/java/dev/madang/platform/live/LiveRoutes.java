package dev.madang.platform.live;

import static org.springframework.http.HttpMethod.GET;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class LiveRoutes implements RouteAccess {

    /** Who may watch what is decided topic by topic. */
    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/live");
    }
}
