package dev.madang.rental.catalog;

import dev.madang.platform.pages.GuestPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the public pages of listings are, and which of them guests share. */
@Configuration(proxyBeanMethods = false)
class ListingAddresses {

    /** A listing's own address; others below {@code /listings} are words, not ids. */
    static final String LISTING = "/listings/{id:[0-9a-fA-F-]{36}}";

    @Bean
    GuestPage guestsList() {
        return new GuestPage("/listings");
    }

    @Bean
    GuestPage guestsListing() {
        return new GuestPage(LISTING);
    }
}
