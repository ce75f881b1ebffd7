package dev.madang.center.place;

import dev.madang.center.CenterRoles;
import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CenterPhotoReferences {

    @Bean
    PhotoReferences photosOfCenters() {
        return new PhotoReferences("center_photo", "photo_id")
                .toEveryoneIf("EXISTS (SELECT FROM center c WHERE c.id = center_id AND c.withheld IS NULL)")
                .toReaderIf("""
                        EXISTS (SELECT FROM center c JOIN %s t ON t.center_id = c.id
                          WHERE c.id = center_photo.center_id AND c.withheld = 'HIDDEN' AND t.member_id = :reader)""".formatted(CenterRoles.STAFF));
    }
}
