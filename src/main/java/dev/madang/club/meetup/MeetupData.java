package dev.madang.club.meetup;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class MeetupData {

    @Bean
    @Order(61)
    PersonalData personalDataOfClubMeetup() {
        return PersonalData.of("clubs")
                .erases("""
                        UPDATE meetup m SET coming = m.coming - gone.coming
                        FROM (SELECT meetup_id, count(*)::int AS coming FROM meetup_answer WHERE member_id = ANY (:members) AND answer = 'COMING' GROUP BY meetup_id) gone
                        WHERE m.id = gone.meetup_id""")
                .erases("DELETE FROM meetup_answer WHERE member_id = ANY (:members)")
                .erases("""
                        UPDATE meetup SET text = '', called_off_reason = '' WHERE planned_by = ANY (:members) AND ends_at < :now""")
                .tells("meetups", """
                        SELECT m.title, m.place, m.starts_at, a.answer FROM meetup_answer a JOIN meetup m ON m.id = a.meetup_id
                        WHERE a.member_id = :member ORDER BY m.starts_at""");
    }
}
