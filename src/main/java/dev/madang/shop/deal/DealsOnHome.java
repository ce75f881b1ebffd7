package dev.madang.shop.deal;

import dev.madang.platform.pages.GuestPage;
import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals that are open or open next, on the home page. */
@Component
@Order(29)
class DealsOnHome implements Section<Home> {

    private static final int CARDS = 8;

    private final DealPages pages;

    DealsOnHome(DealPages pages) {
        this.pages = pages;
    }

    /** Feeds {@code shop/deal/home :: row}. */
    record Content(List<DealCard> cards) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        List<DealCard> cards = pages.now(CARDS);
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("shop/deal/home :: row", new Content(cards)));
    }

    @Configuration(proxyBeanMethods = false)
    static class WayIn {

        @Bean
        GuestPage guestsDeals() {
            return new GuestPage("/deals");
        }
    }
}
