package dev.madang.center.staff;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class StaffData {

    @Bean
    @Order(55)
    PersonalData personalDataOfCenterStaff() {
        return PersonalData.of("classes")
                .erases("DELETE FROM center_staff WHERE member_id = ANY (:members)")
                .erases("""
                        DELETE FROM center_staff WHERE center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""")
                .erases("""
                        DELETE FROM center_invitation WHERE center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""")
                .tells("center-staff", """
                        SELECT c.name AS title, s.role AS kind, s.since AS at FROM center_staff s JOIN center c ON c.id = s.center_id
                        WHERE s.member_id = :member ORDER BY s.since""");
    }
}
