package dev.madang.center.finding;

import dev.madang.platform.pages.Door;
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

/** Centres near the reader on the home page, and the door to all. */
@Component
@Order(40)
class CentersOnHome implements Section<Home> {

    private static final int CARDS = 8;

    private final FoundCenters centers;

    CentersOnHome(FoundCenters centers) {
        this.centers = centers;
    }

    /** Feeds {@code center/finding/home :: row}. */
    record Content(List<CenterCard> cards) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        List<CenterCard> cards = centers.some(home.near(), CARDS);
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("center/finding/home :: row", new Content(cards)));
    }

    @Configuration(proxyBeanMethods = false)
    static class WayIn {

        @Bean
        @Order(30)
        Door centersDoor() {
            return new Door("center.door", "/centers", "category-fitness");
        }
    }
}
