package dev.madang.club.notice;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class NoticeData {

    @Bean
    @Order(62)
    PersonalData personalDataOfClubNotice() {
        return PersonalData.of("clubs")
                .erases("DELETE FROM club_notice WHERE author_id = ANY (:members)")
                .tells("club-notices", """
                        SELECT title, text, written_at FROM club_notice WHERE author_id = :member ORDER BY written_at""");
    }
}
