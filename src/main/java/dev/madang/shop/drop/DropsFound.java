package dev.madang.shop.drop;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchedKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drops in the one search, all that are found: there are never many. */
@Component
@Order(30)
class DropsFound implements SearchedKind {

    private static final int MOST = 24;

    private final Drops drops;

    DropsFound(Drops drops) {
        this.drops = drops;
    }

    @Override
    public String name() {
        return "drops";
    }

    @Override
    public Found find(String words, Reader reader) {
        List<DropCard> cards = drops.found(words, MOST);
        return new Found(
                cards.size(), "/drops", new PageSection("shop/drop/home :: cards", new DropsOnHome.Content(cards)));
    }
}
