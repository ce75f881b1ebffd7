package dev.madang.member.session;

import dev.madang.platform.security.SignInMethod;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** {@code POST /sign-out} ends the session on all instances. */
@Component
class SignOut implements SignInMethod {

    private final String sessionCookie;

    SignOut(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.logout(logout -> logout.logoutUrl("/sign-out")
                .logoutSuccessUrl("/?notice=signed-out")
                .deleteCookies(sessionCookie));
    }
}
