package dev.madang.center.partner;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PartnerData {

    @Bean
    @Order(50)
    PersonalData personalDataOfCenterPartner() {
        return PersonalData.of("classes")
                .erasesActsAt("/admin/partners#", "SELECT unnest(:members)")
                .erases("DELETE FROM center_partner_document WHERE member_id = ANY (:members)")
                .erases("""
                        UPDATE center_partner SET name = '탈퇴한 파트너', business_number = '0000000000', text = '', reason = '', status = 'DECLINED',
                          decided_at = coalesce(decided_at, :now) WHERE member_id = ANY (:members)""")
                .tells("partner", """
                        SELECT name AS title, business_number, text, status, applied_at FROM center_partner WHERE member_id = :member""");
    }
}
