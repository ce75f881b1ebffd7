package dev.madang.center.partner;

import dev.madang.media.PhotoReferences;
import dev.madang.platform.security.OperatorRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnerPhotoReferences {

    /** Papers are for their owner and for the operators who approve partners. */
    @Bean
    PhotoReferences documentsOfPartners() {
        return new PhotoReferences("center_partner_document", "photo_id")
                .toOperators(OperatorRole.MODERATION)
                .asEvidence();
    }
}
