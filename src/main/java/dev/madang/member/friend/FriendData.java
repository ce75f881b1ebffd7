package dev.madang.member.friend;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class FriendData {

    @Bean
    @Order(12)
    PersonalData personalDataOfFriend() {
        return PersonalData.of("account")
                .erases("DELETE FROM friendship WHERE low_id = ANY (:members) OR high_id = ANY (:members)")
                .erases("DELETE FROM member_block WHERE blocker_id = ANY (:members) OR blocked_id = ANY (:members)")
                .tells("friends", """
                        SELECT m.nickname, f.asked_at, f.accepted_at FROM friendship f
                        JOIN member m ON m.id = CASE WHEN f.low_id = :member THEN f.high_id ELSE f.low_id END
                        WHERE :member IN (f.low_id, f.high_id) ORDER BY f.asked_at""")
                .tells("blocks", """
                        SELECT m.nickname, b.blocked_at FROM member_block b JOIN member m ON m.id = b.blocked_id
                        WHERE b.blocker_id = :member ORDER BY b.blocked_at""");
    }
}
