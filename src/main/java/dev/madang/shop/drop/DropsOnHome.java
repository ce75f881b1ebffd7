package dev.madang.shop.drop;

import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drops that are open or open next, on the home page. */
@Component
@Order(30)
class DropsOnHome implements Section<Home> {

    private static final int CARDS = 8;

    private final Drops drops;

    DropsOnHome(Drops drops) {
        this.drops = drops;
    }

    /** Feeds {@code shop/drop/home :: row}. */
    record Content(List<DropCard> cards) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        List<DropCard> cards = drops.now(CARDS);
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("shop/drop/home :: row", new Content(cards)));
    }
}
