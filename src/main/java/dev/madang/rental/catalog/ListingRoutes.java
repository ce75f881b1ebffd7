package dev.madang.rental.catalog;

import static org.springframework.http.HttpMethod.GET;

import dev.madang.platform.pages.GuestPage;
import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class ListingRoutes implements RouteAccess {

    /** A listing's own address; others below {@code /listings} are words, not ids. */
    static final String LISTING = "/listings/{id:[0-9a-fA-F-]{36}}";

    static final String PICTURE = LISTING + "/picture";

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/listings", "/listings/suggestions", LISTING, LISTING + "/quote", PICTURE);
        routes.everyone(GET, "/pictures/preview.jpg");
    }

    @Configuration(proxyBeanMethods = false)
    static class SharedAmongGuests {

        @Bean
        GuestPage guestsList() {
            return new GuestPage("/listings");
        }

        @Bean
        GuestPage guestsListing() {
            return new GuestPage(LISTING);
        }
    }
}
