package dev.madang.center.registration;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RegistrationData {

    @Bean
    @Order(53)
    PersonalData personalDataOfCenterRegistration() {
        return PersonalData.of("classes")
                .standsInTheWay("classes", "/calendar", """
                        SELECT count(*) FROM registration r JOIN slot s ON s.id = r.slot_id
                        WHERE r.member_id = :member AND r.status IN ('WAITING', 'REGISTERED') AND s.ends_at > :now""")
                .standsInTheWay("class-duties", "/partner", """
                        SELECT count(*) FROM slot s JOIN center c ON c.id = s.center_id
                        WHERE c.partner_id = :member AND s.status = 'OPEN' AND s.taken > 0 AND s.ends_at > :now""")
                // What is older was written down, or is of a time before there were settlements.
                .standsInTheWayOfErasing("classes-due", "/partner/settlements", """
                        SELECT count(*) FROM registration r JOIN slot s ON s.id = r.slot_id JOIN center c ON c.id = s.center_id
                        WHERE c.partner_id = :member AND r.spent_at > CAST(:now AS timestamptz) - interval '35 days'
                          AND NOT settlement_has('class', r.id)""")
                .erases("""
                        UPDATE slot SET called_off_for = ''
                        WHERE called_off_for <> '' AND center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""")
                .tells("classes", """
                        SELECT p.name AS title, s.begins_at, r.status, r.price AS passes, r.asked_at
                        FROM registration r JOIN slot s ON s.id = r.slot_id JOIN program p ON p.id = s.program_id
                        WHERE r.member_id = :member ORDER BY s.begins_at""");
    }
}
