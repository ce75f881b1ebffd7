package dev.madang.shop.drop;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.Selling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The drops of a seller, on the page from which they go about. */
@Component
@Order(20)
class DropsOfSeller implements Section<Selling> {

    private final Drops drops;

    DropsOfSeller(Drops drops) {
        this.drops = drops;
    }

    /** Feeds {@code shop/drop/selling :: drops}. */
    record Content(
            List<DropCard> cards,
            @Nullable String previous,
            @Nullable String next) {}

    @Override
    public Optional<PageSection> of(Selling selling, Reader reader) {
        if (!selling.isAbout("drops")) {
            return Optional.empty();
        }
        var found = drops.of(selling.seller(), selling.turn());
        String list = Selling.listOf("drops");
        return Optional.of(new PageSection(
                "shop/drop/selling :: drops", new Content(found.rows(), found.previousOf(list), found.nextOf(list))));
    }
}
