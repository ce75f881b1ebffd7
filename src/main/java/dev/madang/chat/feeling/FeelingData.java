package dev.madang.chat.feeling;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class FeelingData {

    @Bean
    @Order(91)
    PersonalData personalDataOfChatFeeling() {
        return PersonalData.of("chat")
                .erases("""
                        DELETE FROM message_feeling WHERE message_id IN (SELECT id FROM chat_message WHERE author_id = ANY (:members)
                          AND room_id IN (SELECT room_id FROM chat_participant WHERE member_id = ANY (:members)))""")
                .erases("DELETE FROM feeling_consent WHERE member_id = ANY (:members)")
                .tells("feeling-consent", "SELECT since FROM feeling_consent WHERE member_id = :member")
                .tells("feelings", """
                        SELECT m.sent_at, f.emotion, f.strength FROM message_feeling f JOIN chat_message m ON m.id = f.message_id
                        WHERE f.status = 'DONE' AND m.author_id = :member AND m.room_id IN (SELECT room_id FROM chat_participant WHERE member_id = :member)
                        ORDER BY m.id""");
    }
}
