package dev.madang.center.finding;

import dev.madang.center.Partnering;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.search.KnownNames;
import dev.madang.platform.search.SearchedKind;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        CenterSearch search = CenterSearch.named(words);
        List<CenterCard> cards =
                centers.page(search, Turn.FIRST).rows().stream().limit(MOST).toList();
        return new Found(
                cards.size() < MOST ? cards.size() : centers.count(search),
                search.address().toString(),
                new PageSection("center/finding/home :: cards", new CentersOnHome.Content(cards)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Names {

        @Bean
        @Order(40)
        KnownNames namesOfClasses(JdbcClient jdbc, Clock clock) {
            return new KnownNames(
                    "classes",
                    """
                    SELECT name FROM (
                      SELECT c.name, 1 AS rank FROM center c WHERE c.open AND\s""" + Partnering.FOR_EVERYBODY + """
                      UNION ALL
                      SELECT p.name, 2 FROM program p JOIN center c ON c.id = p.center_id WHERE c.open AND\s"""
                            + Partnering.FOR_EVERYBODY + ") named GROUP BY name ORDER BY min(rank), name",
                    jdbc,
                    clock);
        }
    }
}
