package dev.madang.club.home;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClubPhotoReferences {

    @Bean
    PhotoReferences coversOfClubs() {
        return new PhotoReferences("club", "cover_id").toEveryoneIf("withheld IS NULL");
    }
}
