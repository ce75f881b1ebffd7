package dev.madang.moderation.sanction;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class SanctionData {

    @Bean
    @Order(111)
    PersonalData personalDataOfModerationSanction() {
        return PersonalData.of("reports")
                .erasesActsAt("/admin/appeals/", "SELECT id FROM sanction WHERE member_id = ANY (:members)")
                .erases("""
                        UPDATE appeal_post SET text = '…' WHERE sanction_id IN (SELECT id FROM sanction WHERE member_id = ANY (:members))""")
                .erases("UPDATE sanction SET title = '…', text = '' WHERE member_id = ANY (:members)")
                .tells("sanctions", """
                        SELECT begins_at, ends_at, measure, rule, title, text, lifted_at FROM sanction
                        WHERE member_id = :member ORDER BY begins_at""")
                .tells("appeals", """
                        SELECT p.posted_at, CASE WHEN p.operator THEN 'OPERATOR' ELSE 'MEMBER' END AS side, p.text
                        FROM appeal_post p JOIN sanction s ON s.id = p.sanction_id WHERE s.member_id = :member ORDER BY p.posted_at""");
    }
}
