package dev.madang.club.home;

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

/** All clubs, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class ClubLists {

    private static final String STATE =
            "CASE WHEN c.withheld IS NOT NULL THEN 'WITHHELD' WHEN c.closed_at IS NOT NULL THEN 'CLOSED' ELSE 'OPEN' END";

    @Bean
    @Order(30)
    OperatorList listOfClubs() {
        return new OperatorList(
                "clubs",
                Set.of(SUPPORT, MODERATION),
                "c.founded_at",
                "c.id",
                List.of(
                        Column.text("what", "c.name").leadingTo("/clubs/{id}"),
                        Column.member("leader", "m.id", "m.nickname"),
                        Column.count("members", "(SELECT count(*) FROM club_membership a WHERE a.club_id = c.id)"),
                        Column.moment("at", "c.founded_at"),
                        Column.word("state", STATE, "admin.state")),
                """
                club c LEFT JOIN club_membership s ON s.club_id = c.id AND s.role = 'LEADER'
                LEFT JOIN member m ON m.id = s.member_id""",
                List.of(
                        Filter.ALL,
                        new Filter("open", "c.closed_at IS NULL AND c.withheld IS NULL"),
                        new Filter("closed", "c.closed_at IS NOT NULL"),
                        new Filter("withheld", "c.withheld IS NOT NULL")),
                "c.id = :id OR m.id = :id",
                "m.email = :text OR lower(c.name) LIKE :prefix");
    }
}
