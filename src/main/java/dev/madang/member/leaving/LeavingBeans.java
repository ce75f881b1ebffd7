package dev.madang.member.leaving;

import dev.madang.media.PhotoReferences;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class LeavingBeans {

    @Bean
    ClusteredJob eraseLeftMembers(Erasure erasure) {
        return ClusteredJob.of("erase-left-members", "0 0 3 * * ?", erasure::eraseDue);
    }

    /** Nobody but they themselves sees the face of who has left. */
    @Bean
    PhotoReferences facesOfLeftMembers() {
        return new PhotoReferences("left_member", "photo_id");
    }

    @Bean
    @Order(10)
    PersonalData dataOfMembers() {
        return PersonalData.of("account")
                .standsInTheWay("last-operator", "/admin", """
                        SELECT count(*) FROM member m WHERE m.id = :member AND 'OWNER' = ANY (m.operator_roles)
                          AND NOT EXISTS (SELECT FROM member o WHERE o.admin AND 'OWNER' = ANY (o.operator_roles) AND o.id <> :member)""")
                .erasesActsAt("/admin/members/", "SELECT unnest(:members)")
                .erases("DELETE FROM social_account WHERE member_id = ANY (:members)")
                .erases("DELETE FROM mail_link WHERE member_id = ANY (:members)")
                .erases("DELETE FROM passkey WHERE member_id = ANY (:members)")
                .erases("DELETE FROM recovery_code WHERE member_id = ANY (:members)")
                .erases("DELETE FROM second_factor WHERE member_id = ANY (:members)")
                .tells("account", """
                        SELECT m.email, coalesce(l.nickname, m.nickname) AS nickname, coalesce(l.introduction, m.introduction) AS introduction,
                          coalesce(l.region, m.region) AS region, m.language, m.created_at, m.email_confirmed_at, m.left_at
                        FROM member m LEFT JOIN left_member l ON l.member_id = m.id WHERE m.id = :member""")
                .tells("passkeys", """
                        SELECT name AS title, created_at, used_at FROM passkey WHERE member_id = :member ORDER BY created_at, id""")
                .tells(
                        "social-accounts",
                        "SELECT provider, linked_at FROM social_account WHERE member_id = :member ORDER BY linked_at");
    }
}
