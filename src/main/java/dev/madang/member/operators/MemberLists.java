package dev.madang.member.operators;

import static dev.madang.platform.security.OperatorRole.FINANCE;
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

/** Members, for operators. */
@Configuration(proxyBeanMethods = false)
class MemberLists {

    @Bean
    @Order(10)
    OperatorList listOfMembers() {
        return new OperatorList(
                        "members",
                        Set.of(SUPPORT, MODERATION, FINANCE),
                        "m.created_at",
                        "m.id",
                        List.of(
                                Column.member("nickname", "m.id", "coalesce(l.nickname, m.nickname)"),
                                Column.text("email", "m.email"),
                                Column.moment("joined", "m.created_at"),
                                Column.moment("confirmed", "m.email_confirmed_at"),
                                Column.moment(
                                        "suspended",
                                        "CASE WHEN m.suspended_until > :now AND m.left_at IS NULL THEN m.suspended_until END"),
                                Column.moment("left", "m.left_at")),
                        "member m LEFT JOIN left_member l ON l.member_id = m.id",
                        List.of(
                                new Filter("here", "m.left_at IS NULL"),
                                new Filter("new", "m.created_at >= CAST(:today AS timestamptz) - interval '6 days'"),
                                new Filter("suspended", "m.suspended_until > :now AND m.left_at IS NULL"),
                                new Filter("unconfirmed", "m.email_confirmed_at IS NULL"),
                                new Filter("operators", "m.admin"),
                                new Filter("left", "m.left_at IS NOT NULL")),
                        "m.id = :id",
                        """
                        m.id IN (SELECT id FROM member WHERE email = :text
                          UNION SELECT id FROM member WHERE lower(nickname) LIKE :prefix
                          UNION SELECT member_id FROM left_member WHERE lower(nickname) LIKE :prefix)""")
                .takenAlongBy(SUPPORT);
    }
}
