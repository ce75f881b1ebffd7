package dev.madang.rental.question;

import dev.madang.rental.AwaitsHost;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionDuties {

    @Bean
    AwaitsHost questionsWithoutAnswer() {
        return new AwaitsHost("QUESTION", "/listings/{listing}#question-{id}", """
                SELECT l.id, q.id, NULL FROM listing_head l JOIN listing_question q ON q.listing_id = l.id
                WHERE l.host_id = :member AND l.status = 'PUBLISHED' AND q.answer IS NULL AND NOT q.withheld""");
    }
}
