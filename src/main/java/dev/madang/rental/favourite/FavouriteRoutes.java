package dev.madang.rental.favourite;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.stereotype.Component;

@Component
class FavouriteRoutes implements RouteAccess {

    static final String HEART = "/listings/{id}/favourite";

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, HEART);
        routes.members(POST, HEART);
        routes.members(GET, "/me/favourites");
    }
}
