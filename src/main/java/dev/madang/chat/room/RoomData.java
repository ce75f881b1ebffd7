package dev.madang.chat.room;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class RoomData {

    @Bean
    @Order(90)
    PersonalData personalDataOfChatRoom() {
        return PersonalData.of("chat")
                .erases(
                        "UPDATE chat_participant SET left_at = coalesce(left_at, :now) WHERE member_id = ANY (:members)")
                .erases("DELETE FROM chat_without_receipts WHERE member_id = ANY (:members)");
    }
}
