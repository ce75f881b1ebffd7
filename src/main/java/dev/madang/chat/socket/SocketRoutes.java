package dev.madang.chat.socket;

import static org.springframework.http.HttpMethod.GET;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

/** Everyone may knock: who it is, the CONNECT frame says. */
@Component
class SocketRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/ws");
    }
}
