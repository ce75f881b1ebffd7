package dev.madang.member.session;

import dev.madang.platform.security.SignInMethod;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** {@code POST /sign-out} ends the session on all instances, and with it what every {@link LogoutHandler} knows of the browser. */
@Component
class SignOut implements SignInMethod {

    private final String sessionCookie;
    private final ObjectProvider<LogoutHandler> handlers;

    SignOut(
            @Value("${server.servlet.session.cookie.name}") String sessionCookie,
            ObjectProvider<LogoutHandler> handlers) {
        this.sessionCookie = sessionCookie;
        this.handlers = handlers;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.logout(logout -> {
            logout.logoutUrl("/sign-out")
                    .logoutSuccessUrl("/?notice=signed-out")
                    .deleteCookies(sessionCookie);
            handlers.orderedStream().forEach(logout::addLogoutHandler);
        });
    }
}
