package dev.madang.club.home;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ClubData {

    @Bean
    @Order(63)
    PersonalData personalDataOfClubClub() {
        return PersonalData.of("clubs").erases("""
                        UPDATE club c SET name = '닫은 모임', text = '', questions = '{}', cover_id = NULL FROM club_membership m
                        WHERE m.club_id = c.id AND m.role = 'LEADER' AND m.member_id = ANY (:members)
                          AND c.closed_at IS NOT NULL""");
    }
}
