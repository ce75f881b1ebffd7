package dev.madang.site.notice;

import static dev.madang.platform.security.OperatorRole.SUPPORT;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Notices, for operators. */
@Configuration(proxyBeanMethods = false)
class NoticeLists {

    private static final String OVER = "n.shown_until <= CAST(:now AS timestamptz)";
    private static final String BEGUN = "n.shown_from <= CAST(:now AS timestamptz)";
    private static final String NOT_OVER = "(n.shown_until IS NULL OR n.shown_until > CAST(:now AS timestamptz))";

    @Bean
    @Order(50)
    OperatorList listOfNotices() {
        return new OperatorList(
                "notices",
                Set.of(SUPPORT),
                "n.shown_from",
                "n.id",
                List.of(
                        Column.text("what", "n.title_ko").leadingTo(Notice.OPERATORS_ADDRESS + "/{id}"),
                        Column.word(
                                "state",
                                "CASE WHEN " + OVER + " THEN 'OVER' WHEN " + BEGUN
                                        + " THEN 'SHOWN' ELSE 'ANNOUNCED' END",
                                "service-notice.state"),
                        Column.moment("from", "n.shown_from"),
                        Column.moment("until", "n.shown_until"),
                        Column.word("band", "CASE WHEN n.band THEN 'BAND' ELSE 'LIST' END", "service-notice.place")),
                "service_notice n",
                List.of(
                        Filter.ALL,
                        new Filter("shown", BEGUN + " AND " + NOT_OVER),
                        new Filter("announced", "NOT " + BEGUN + " AND " + NOT_OVER),
                        new Filter("over", OVER)),
                "n.id = :id",
                "lower(n.title_ko) LIKE :prefix OR lower(n.title_en) LIKE :prefix");
    }
}
