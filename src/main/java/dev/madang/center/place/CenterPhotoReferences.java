package dev.madang.center.place;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CenterPhotoReferences {

    @Bean
    PhotoReferences photosOfCenters() {
        return new PhotoReferences("center_photo", "photo_id")
                .toEveryoneIf("EXISTS (SELECT FROM center c WHERE c.id = center_id AND c.withheld IS NULL)");
    }
}
