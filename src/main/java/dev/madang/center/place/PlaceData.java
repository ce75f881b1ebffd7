package dev.madang.center.place;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PlaceData {

    @Bean
    @Order(51)
    PersonalData personalDataOfCenterPlace() {
        return PersonalData.of("classes").erases("""
                        DELETE FROM center_photo WHERE center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""").erases("""
                        UPDATE center_closed_day SET reason = '' WHERE center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""").erases("""
                        UPDATE center SET name = '탈퇴한 파트너의 센터', text = '', address = '--', hours = '', open = false,
                          lat = round(lat::numeric, 1), lng = round(lng::numeric, 1)
                        WHERE partner_id = ANY (:members)""").tells("centers", """
                        SELECT name AS title, text, address, hours, created_at FROM center WHERE partner_id = :member ORDER BY created_at""");
    }
}
