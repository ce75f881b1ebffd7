package dev.madang.club.membership;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class MembershipData {

    @Bean
    @Order(60)
    PersonalData personalDataOfClubMembership(MembershipDesk desk) {
        return PersonalData.of("clubs")
                .standsInTheWay("clubs", "/clubs", """
                        SELECT count(*) FROM club_membership m JOIN club c ON c.id = m.club_id
                        WHERE m.member_id = :member AND m.role = 'LEADER' AND c.closed_at IS NULL""")
                .erases("DELETE FROM club_application WHERE member_id = ANY (:members)")
                .erases("""
                        UPDATE club_log SET words = '' WHERE words <> '' AND (actor_id = ANY (:members) OR member_id = ANY (:members))""")
                .erasesBy(desk::leaveAll)
                .tells("clubs", """
                        SELECT c.name AS title, m.role, m.joined_at FROM club_membership m JOIN club c ON c.id = m.club_id
                        WHERE m.member_id = :member ORDER BY m.joined_at""")
                .tells("club-applications", """
                        SELECT c.name AS title, a.asked_at, array_to_string(a.answers, ' / ') AS answer, a.state AS status
                        FROM club_application a JOIN club c ON c.id = a.club_id WHERE a.member_id = :member ORDER BY a.asked_at""");
    }
}
