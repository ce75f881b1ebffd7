package dev.madang.club.notice;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticePhotoReferences {

    @Bean
    PhotoReferences photosOfNotices() {
        return new PhotoReferences("club_notice_photo", "photo_id").toReaderIf("""
                EXISTS (SELECT FROM club_notice n JOIN club c ON c.id = n.club_id JOIN club_membership s ON s.club_id = n.club_id
                  WHERE n.id = notice_id AND s.member_id = :reader AND n.withheld IS NULL AND c.withheld IS NULL)""");
    }
}
