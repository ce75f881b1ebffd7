package dev.madang.member.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class MemberRoutes implements RouteAccess {

    private static final String[] FORMS_OF_STRANGERS = {
        "/sign-up",
        "/sign-in",
        "/sign-in/link",
        "/sign-in/email",
        "/password-reset",
        "/password-reset/{token}",
        "/email-confirmation/{token}"
    };

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, FORMS_OF_STRANGERS).everyone(POST, FORMS_OF_STRANGERS);
        routes.everyone(GET, "/members/{id}");
        routes.members(GET, "/sign-in/resumption/{id}", "/me", "/me/**").members(POST, "/me", "/me/**");
    }
}
