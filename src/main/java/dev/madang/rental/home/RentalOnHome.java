package dev.madang.rental.home;

import dev.madang.platform.pages.Door;
import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Section;
import dev.madang.rental.Categories;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The door to gear, and around {@link FreeWeekend} what the home page shows of it to everyone. */
@Configuration(proxyBeanMethods = false)
class RentalOnHome {

    @Bean
    @Order(10)
    Door rentalDoor() {
        return new Door("home.door", "/listings", "category-camping");
    }

    @Bean
    @Order(10)
    Section<Home> categoriesOnHome(Categories categories) {
        return (home, reader) -> section("categories", categories.tops());
    }

    @Bean
    @Order(80)
    Section<Home> seenOnHome() {
        return (home, reader) -> section("seen", List.of());
    }

    @Bean
    @Order(90)
    Section<Home> howRentingGoes() {
        return (home, reader) -> section("how", List.of("ask", "pay", "back"));
    }

    private static Optional<PageSection> section(String fragment, Object content) {
        return Optional.of(new PageSection("rental/home/home :: " + fragment, content));
    }
}
