package dev.madang.review.domain;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The photos that reviews show. */
@Configuration(proxyBeanMethods = false)
class ReviewPhotoReferences {

    @Bean
    PhotoReferences photosOfReviews() {
        return new PhotoReferences("review_photo", "photo_id")
                .toEveryoneIf(
                        "EXISTS (SELECT FROM review WHERE id = review_id AND shown_at IS NOT NULL AND NOT withheld)");
    }
}
