package dev.madang.rental.listing;

import dev.madang.media.PhotoReferences;
import dev.madang.platform.security.OperatorRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The photos that listings show. */
@Configuration(proxyBeanMethods = false)
class ListingPhotoReferences {

    @Bean
    PhotoReferences photosOfListings() {
        return new PhotoReferences("listing_photo", "photo_id")
                .toEveryoneIf("listing_is_published(listing_id)")
                .toReaderIf("listing_concerns(listing_id, :reader)")
                .toOperators(OperatorRole.SUPPORT, OperatorRole.MODERATION);
    }

    @Bean
    PhotoReferences coversOfListings() {
        return new PhotoReferences("listing", "cover_id")
                .toEveryoneIf("status = 'PUBLISHED'")
                .toReaderIf("listing_concerns(id, :reader)")
                .toOperators(OperatorRole.SUPPORT, OperatorRole.MODERATION);
    }
}
