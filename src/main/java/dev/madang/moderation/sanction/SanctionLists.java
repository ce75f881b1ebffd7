package dev.madang.moderation.sanction;

import static dev.madang.platform.security.OperatorRole.MODERATION;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sanctions, for operators. */
@Configuration(proxyBeanMethods = false)
class SanctionLists {

    private static final String IN_FORCE =
            "s.lifted_at IS NULL AND (s.ends_at IS NULL OR s.ends_at > CAST(:now AS timestamptz))";

    @Bean
    @Order(12)
    OperatorList listOfSanctions() {
        return new OperatorList(
                "sanctions",
                Set.of(MODERATION),
                "s.begins_at",
                "s.id",
                List.of(
                        Column.text("what", "s.title"),
                        Column.member("sanctioned", "s.member_id", "m.nickname"),
                        Column.word("measure", "s.measure", "case.measure"),
                        Column.word("rule", "s.rule", "moderation.rule"),
                        Column.moment("from", "s.begins_at"),
                        Column.moment("until", "s.ends_at"),
                        Column.word(
                                "state",
                                "CASE WHEN s.lifted_at IS NOT NULL THEN 'LIFTED' WHEN " + IN_FORCE
                                        + " THEN 'IN_FORCE' ELSE 'OVER' END",
                                "sanction.status"),
                        Column.word(
                                "appeal",
                                "CASE a.overturned WHEN true THEN 'OVERTURNED' WHEN false THEN 'UPHELD' ELSE CASE WHEN a.sanction_id IS NOT NULL THEN 'OPEN' END END",
                                "appeal.status")),
                "sanction s LEFT JOIN member m ON m.id = s.member_id LEFT JOIN appeal a ON a.sanction_id = s.id",
                List.of(
                        Filter.ALL,
                        new Filter("in-force", IN_FORCE),
                        new Filter("suspended", "s.measure IN ('SUSPEND', 'BAN') AND " + IN_FORCE),
                        new Filter("appealed", "a.sanction_id IS NOT NULL"),
                        new Filter("lifted", "s.lifted_at IS NOT NULL")),
                "s.id = :id OR s.member_id = :id",
                "s.member_id = (SELECT id FROM member WHERE email = :text)");
    }
}
