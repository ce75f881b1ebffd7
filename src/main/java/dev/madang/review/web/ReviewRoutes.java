package dev.madang.review.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class ReviewRoutes implements RouteAccess {

    static final String OF_RESERVATION = "/reservations/{id}/review";
    static final String OF_LISTING = "/listings/{id}/reviews";
    static final String OF_MEMBER = "/members/{id}/reviews";
    static final String REPLY = "/reviews/{id}/reply";

    @Override
    public void declare(Routes routes) {
        routes.members(GET, OF_RESERVATION, REPLY).members(POST, OF_RESERVATION, REPLY);
        routes.everyone(GET, OF_LISTING, OF_MEMBER);
    }
}
