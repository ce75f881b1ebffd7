package dev.madang.rental.claim;

import dev.madang.media.PhotoReferences;
import dev.madang.platform.security.OperatorRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimPhotoReferences {

    @Bean
    PhotoReferences claimPhotos() {
        return new PhotoReferences("claim_photo", "photo_id")
                .toReaderIf("reservation_concerns(reservation_id, :reader)")
                .toOperators(OperatorRole.SUPPORT, OperatorRole.FINANCE);
    }
}
