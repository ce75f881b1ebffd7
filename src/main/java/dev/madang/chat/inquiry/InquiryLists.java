package dev.madang.chat.inquiry;

import static dev.madang.platform.security.OperatorRole.SUPPORT;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** All inquiries with what became of them, for operators; not what was said. */
@Configuration(proxyBeanMethods = false)
class InquiryLists {

    private static final String STATE =
            "CASE WHEN i.closed_at IS NOT NULL THEN 'CLOSED' WHEN o.id IS NULL THEN 'WAITING' ELSE 'ANSWERED' END";

    @Bean
    @Order(14)
    OperatorList listOfInquiries() {
        return new OperatorList(
                "all-inquiries",
                Set.of(SUPPORT),
                "i.opened_at",
                "i.id",
                List.of(
                        Column.word("what", "i.topic", "inquiry.topic"),
                        Column.member("asked-by", "i.member_id", "m.nickname"),
                        Column.member("operator", "o.id", "o.nickname"),
                        Column.moment("at", "i.opened_at"),
                        Column.moment("closed", "i.closed_at"),
                        Column.word("state", STATE, "inquiry.status"),
                        Column.text("stars", "CAST(i.stars AS text)")),
                """
                inquiry i JOIN member m ON m.id = i.member_id LEFT JOIN inquiry_claim c ON c.inquiry_id = i.id
                LEFT JOIN member o ON o.id = c.operator_id""",
                List.of(
                        Filter.ALL,
                        new Filter("today", "i.opened_at >= :today"),
                        new Filter("undone", "i.closed_at IS NULL"),
                        new Filter("poor", "i.stars <= 2")),
                "i.id = :id OR i.member_id = :id OR o.id = :id",
                "i.member_id = (SELECT id FROM member WHERE email = :text)");
    }
}
