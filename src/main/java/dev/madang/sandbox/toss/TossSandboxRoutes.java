package dev.madang.sandbox.toss;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("local")
@EnableConfigurationProperties(TossSandboxSettings.class)
class TossSandboxRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.machines(POST, "/sandbox/toss/v1/**", "/sandbox/toss/v2/payments");
        routes.machines(GET, "/sandbox/toss/v1/**");
        routes.everyone(
                GET, "/sandbox/toss/v2/**", "/sandbox/toss/pay/{paymentKey}", "/sandbox/toss/receipt/{paymentKey}");
        routes.everyone(POST, "/sandbox/toss/pay/{paymentKey}");
    }
}
