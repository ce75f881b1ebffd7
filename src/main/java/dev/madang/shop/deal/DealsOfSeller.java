package dev.madang.shop.deal;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.Selling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The deals of a seller, on the page from which they go about. */
@Component
@Order(25)
class DealsOfSeller implements Section<Selling> {

    private final DealPages pages;

    DealsOfSeller(DealPages pages) {
        this.pages = pages;
    }

    /** Feeds {@code shop/deal/selling :: deals}. */
    record Content(
            List<DealCard> cards,
            @Nullable String previous,
            @Nullable String next) {}

    @Override
    public Optional<PageSection> of(Selling selling, Reader reader) {
        if (!selling.isAbout("deals")) {
            return Optional.empty();
        }
        var found = pages.ofSeller(selling.seller(), selling.turn());
        String list = Selling.listOf("deals");
        return Optional.of(new PageSection(
                "shop/deal/selling :: deals", new Content(found.rows(), found.previousOf(list), found.nextOf(list))));
    }
}
