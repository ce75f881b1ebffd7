package dev.madang.center.finding;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.search.SearchedKind;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Centres, by their names and what is taught there, in the one search. */
@Component
@Order(40)
class CentersFound implements SearchedKind {

    private static final int MOST = 8;

    private final FoundCenters centers;

    CentersFound(FoundCenters centers) {
        this.centers = centers;
    }

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public Found find(String words, Reader reader) {
        var search = new CenterSearch(words, null, null, null, null, null, null, null);
        List<CenterCard> cards =
                centers.page(search, Turn.FIRST).rows().stream().limit(MOST).toList();
        return new Found(
                cards.size() < MOST ? cards.size() : centers.count(search),
                search.address(null),
                new PageSection("center/finding/found :: centers", new CentersOnHome.Content(cards)));
    }
}
