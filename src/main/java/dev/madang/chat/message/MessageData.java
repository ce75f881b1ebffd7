package dev.madang.chat.message;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class MessageData {

    @Bean
    @Order(92)
    PersonalData personalDataOfChatMessage() {
        return PersonalData.of("chat").erases("""
                        DELETE FROM chat_photo WHERE message_id IN (SELECT id FROM chat_message WHERE author_id = ANY (:members)
                          AND room_id IN (SELECT room_id FROM chat_participant WHERE member_id = ANY (:members)))""").erases("""
                        DELETE FROM chat_withheld_message WHERE message_id IN (SELECT id FROM chat_message WHERE author_id = ANY (:members)
                          AND room_id IN (SELECT room_id FROM chat_participant WHERE member_id = ANY (:members)))""").erases("""
                        UPDATE chat_message SET text = '', removed_at = coalesce(removed_at, :now) WHERE author_id = ANY (:members)
                          AND room_id IN (SELECT room_id FROM chat_participant WHERE member_id = ANY (:members)) AND kind = 'SAID'""").tells("messages", """
                        SELECT sent_at, text FROM chat_message WHERE author_id = :member AND kind = 'SAID'
                          AND room_id IN (SELECT room_id FROM chat_participant WHERE member_id = :member) ORDER BY id""");
    }
}
