package dev.madang.media.orphan;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PhotoData {

    @Bean
    @Order(140)
    PersonalData personalDataOfPhotos(Orphans orphans, OwnedPhotos owned) {
        return PersonalData.of("photos")
                .afterAllOthers()
                .erasesBy(orphans::discardOf)
                .tells(
                        "photos",
                        "SELECT id, created_at, width, height FROM photo WHERE owner_id = :member ORDER BY created_at")
                .gives(owned);
    }
}
