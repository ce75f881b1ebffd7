package dev.madang.center.program;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ProgramData {

    @Bean
    @Order(52)
    PersonalData personalDataOfCenterProgram() {
        return PersonalData.of("classes").erases("""
                        UPDATE program SET name = '탈퇴한 파트너의 수업', coach = '', text = '', bring = '', on_offer = false
                        WHERE center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""").tells("programs", """
                        SELECT p.name AS title, p.coach, p.text, p.bring, p.created_at FROM program p JOIN center c ON c.id = p.center_id
                        WHERE c.partner_id = :member ORDER BY p.created_at""");
    }
}
