package dev.madang.member.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

/** All below {@code /me} is a member's, also what is not there: guests sign in before they are told. */
@Component
class MemberRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.members(GET, "/me/**").members(POST, "/me/**");
    }
}
