package dev.madang.chat.message;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The photos that are sent with messages. */
@Configuration(proxyBeanMethods = false)
class ChatPhotoReferences {

    @Bean
    PhotoReferences photosOfMessages() {
        return new PhotoReferences("chat_photo", "photo_id").toReaderIf("""
                EXISTS (SELECT FROM chat_message m JOIN chat_participant p USING (room_id)
                        WHERE m.id = message_id AND p.member_id = :reader AND p.left_at IS NULL AND m.removed_at IS NULL)""");
    }
}
