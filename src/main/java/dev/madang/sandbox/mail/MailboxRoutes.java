package dev.madang.sandbox.mail;

import static org.springframework.http.HttpMethod.GET;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("local")
class MailboxRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/sandbox/mailbox");
    }
}
