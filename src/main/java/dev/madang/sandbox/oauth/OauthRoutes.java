package dev.madang.sandbox.oauth;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("local")
class OauthRoutes implements RouteAccess {

    private static final String AUTHORIZE = "/sandbox/oauth/{provider}/authorize";

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, AUTHORIZE).everyone(POST, AUTHORIZE);
        routes.machines(GET, "/sandbox/oauth/{provider}/user", "/sandbox/oauth/google/keys");
        routes.machines(POST, "/sandbox/oauth/{provider}/token");
    }
}
