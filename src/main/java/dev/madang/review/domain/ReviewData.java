package dev.madang.review.domain;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ReviewData {

    @Bean
    @Order(80)
    PersonalData personalDataOfReviewReview() {
        return PersonalData.of("reviews")
                .erases("""
                        DELETE FROM review_photo WHERE review_id IN (SELECT id FROM review WHERE author_id = ANY (:members))""")
                .erases("UPDATE review SET text = '' WHERE author_id = ANY (:members)")
                .erases("""
                        UPDATE review SET reply = NULL, replied_at = NULL WHERE about_id = ANY (:members) AND reply IS NOT NULL""")
                .tells("reviews", """
                        SELECT written_at, stars, text FROM review WHERE author_id = :member ORDER BY written_at""")
                .tells("replies", """
                        SELECT replied_at AS at, reply AS text FROM review WHERE about_id = :member AND reply IS NOT NULL ORDER BY replied_at""");
    }
}
