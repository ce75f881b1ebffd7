package dev.madang.moderation.casefile;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CaseData {

    @Bean
    @Order(110)
    PersonalData personalDataOfModerationCase() {
        return PersonalData.of("reports")
                .standsInTheWay("cases", "/admin/reports", """
                        SELECT count(*) FROM case_claim k JOIN case_file c ON c.id = k.case_id
                        WHERE k.operator_id = :member AND c.status <> 'DECIDED'""")
                .delaysErasing("SELECT count(*) FROM case_file WHERE owner_id = :member AND status <> 'DECIDED'")
                .delaysErasing("""
                        SELECT count(*) FROM report r JOIN case_file c ON c.id = r.case_id
                        WHERE r.reporter_id = :member AND c.status <> 'DECIDED'""")
                .erasesActsAt("/admin/reports/", "SELECT id FROM case_file WHERE owner_id = ANY (:members)")
                .erases("""
                        DELETE FROM report_evidence WHERE report_id IN (SELECT id FROM report WHERE reporter_id = ANY (:members))""")
                .erases("UPDATE report SET text = '' WHERE reporter_id = ANY (:members)")
                .erases("""
                        DELETE FROM report_photo WHERE report_id IN (SELECT id FROM report WHERE case_id IN (SELECT id FROM case_file WHERE owner_id = ANY (:members)))""")
                .erases("""
                        UPDATE report SET title = '…', content = '' WHERE case_id IN (SELECT id FROM case_file WHERE owner_id = ANY (:members))""")
                .erases("""
                        UPDATE case_note SET text = '…' WHERE case_id IN (SELECT id FROM case_file WHERE owner_id = ANY (:members))""")
                .erases("""
                        UPDATE decision SET text = '…', undone_text = CASE WHEN undone_text IS NOT NULL THEN '…' END
                        WHERE case_id IN (SELECT id FROM case_file WHERE owner_id = ANY (:members))""")
                .erases("UPDATE case_file SET title = '…' WHERE owner_id = ANY (:members)")
                .tells("reports", """
                        SELECT reported_at, receipt, rule, title, text, outcome FROM report WHERE reporter_id = :member ORDER BY reported_at""");
    }
}
