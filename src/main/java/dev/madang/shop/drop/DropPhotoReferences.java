package dev.madang.shop.drop;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DropPhotoReferences {

    @Bean
    PhotoReferences photosOfDrops() {
        return new PhotoReferences("drop_photo", "photo_id")
                .toEveryoneIf("EXISTS (SELECT FROM shop_drop d WHERE d.id = drop_id AND d.withheld IS NULL)");
    }
}
