package dev.madang.rental.question;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class QuestionData {

    @Bean
    @Order(26)
    PersonalData personalDataOfQuestion() {
        return PersonalData.of("rental").erases("""
                        DELETE FROM listing_question
                        WHERE asker_id = ANY (:members) OR listing_id IN (SELECT listings_of(:members))""").tells("questions", """
                        SELECT asked_at, text, answered_at, answer FROM listing_question WHERE asker_id = :member ORDER BY id""").tells("answers", """
                        SELECT answered_at, answer AS text FROM listing_question
                        WHERE listing_id IN (SELECT listings_of(ARRAY[CAST(:member AS uuid)])) AND answer IS NOT NULL ORDER BY id""");
    }
}
