package dev.madang.center.review;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ClassReviewData {

    @Bean
    @Order(54)
    PersonalData personalDataOfClassReview() {
        return PersonalData.of("classes")
                .erases("UPDATE class_review SET text = '' WHERE author_id = ANY (:members)")
                .erases("""
                        UPDATE class_review SET reply = NULL, replied_at = NULL
                        WHERE reply IS NOT NULL AND center_id IN (SELECT id FROM center WHERE partner_id = ANY (:members))""")
                .tells("class-reviews", """
                        SELECT r.written_at, p.name AS title, r.stars, r.text FROM class_review r JOIN program p ON p.id = r.program_id
                        WHERE r.author_id = :member ORDER BY r.written_at""")
                .tells("class-replies", """
                        SELECT r.replied_at AS at, r.reply AS text FROM class_review r JOIN center c ON c.id = r.center_id
                        WHERE c.partner_id = :member AND r.reply IS NOT NULL ORDER BY r.replied_at""");
    }
}
