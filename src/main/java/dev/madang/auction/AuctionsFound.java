package dev.madang.auction;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.SearchedKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Auctions in the one search, all that are found: there are never many. */
@Component
@Order(60)
class AuctionsFound implements SearchedKind {

    private static final int MOST = 24;

    private final Auctions auctions;

    AuctionsFound(Auctions auctions) {
        this.auctions = auctions;
    }

    @Override
    public String name() {
        return "auctions";
    }

    @Override
    public Found find(String words, Reader reader) {
        List<Auctions.Card> cards = auctions.found(words, MOST);
        return new Found(
                cards.size(), "/auctions", new PageSection("auction/card :: cards", new AuctionsOnHome.Content(cards)));
    }
}
