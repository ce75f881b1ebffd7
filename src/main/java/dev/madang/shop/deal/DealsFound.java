package dev.madang.shop.deal;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchedKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deals that are open or to come in the one search, all that are found: there are never many. */
@Component
@Order(29)
class DealsFound implements SearchedKind {

    private static final int MOST = 24;

    private final DealPages pages;

    DealsFound(DealPages pages) {
        this.pages = pages;
    }

    @Override
    public String name() {
        return "deals";
    }

    @Override
    public Found find(String words, Reader reader) {
        List<DealCard> cards = pages.found(words, MOST);
        return new Found(
                cards.size(), "/deals", new PageSection("shop/deal/home :: cards", new DealsOnHome.Content(cards)));
    }
}
