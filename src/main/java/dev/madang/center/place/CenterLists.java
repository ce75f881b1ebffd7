package dev.madang.center.place;

import static dev.madang.platform.security.OperatorRole.MODERATION;
import static dev.madang.platform.security.OperatorRole.SUPPORT;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** All centres, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class CenterLists {

    private static final String STATE =
            "CASE WHEN c.withheld IS NOT NULL THEN 'WITHHELD' WHEN c.open THEN 'OPEN' ELSE 'PAUSED' END";

    @Bean
    @Order(31)
    OperatorList listOfCenters() {
        return new OperatorList(
                "centers",
                Set.of(SUPPORT, MODERATION),
                "c.created_at",
                "c.id",
                List.of(
                        Column.text("what", "c.name").leadingTo("/centers/{id}"),
                        Column.member("partner", "m.id", "m.nickname"),
                        Column.text("place", "c.address"),
                        Column.moment("at", "c.created_at"),
                        Column.word("state", STATE, "admin.state")),
                "center c JOIN member m ON m.id = c.partner_id",
                List.of(
                        Filter.ALL,
                        new Filter("open", "c.open AND c.withheld IS NULL"),
                        new Filter("paused", "NOT c.open AND c.withheld IS NULL"),
                        new Filter("withheld", "c.withheld IS NOT NULL")),
                "c.id = :id OR m.id = :id",
                "m.email = :text OR lower(c.name) LIKE :prefix");
    }
}
