package dev.madang.member.domain;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The photos that members chose as their faces. */
@Configuration(proxyBeanMethods = false)
class FaceReferences {

    @Bean
    PhotoReferences facesOfMembers() {
        return new PhotoReferences("member", "photo_id").toEveryone();
    }
}
