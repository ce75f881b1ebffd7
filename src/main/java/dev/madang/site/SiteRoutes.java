package dev.madang.site;

import static org.springframework.http.HttpMethod.GET;

import dev.madang.platform.pages.GuestPage;
import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What no handler of ours answers: files, and what watches the application. */
@Component
class SiteRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.everyone(GET, "/icons/**", "/pictures/preview.jpg", "/robots.txt", "/webjars/**", "/vendor/**");
        routes.everyone(GET, "/manifest.webmanifest", "/sw.js", "/offline.html", "/offline.css");
        routes.everyone(GET, "/actuator/health", "/actuator/health/**");
        routes.thisMachine(GET, "/actuator/prometheus");
    }

    @Configuration(proxyBeanMethods = false)
    static class SharedAmongGuests {

        @Bean
        GuestPage guestsHome() {
            return new GuestPage("/");
        }
    }
}
