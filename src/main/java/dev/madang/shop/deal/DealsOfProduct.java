package dev.madang.shop.deal;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.product.ShownProduct;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The deals of goods that can be had or open next, on the page of these. */
@Component
class DealsOfProduct implements Section<ShownProduct> {

    private final DealPages pages;

    DealsOfProduct(DealPages pages) {
        this.pages = pages;
    }

    /** Feeds {@code shop/deal/product :: deals}. */
    record Content(List<DealCard> cards) {}

    @Override
    public Optional<PageSection> of(ShownProduct product, Reader reader) {
        List<DealCard> cards = pages.ofProduct(product.id());
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageSection("shop/deal/product :: deals", new Content(cards)));
    }
}
