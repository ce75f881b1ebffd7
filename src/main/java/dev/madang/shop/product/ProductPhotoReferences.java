package dev.madang.shop.product;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProductPhotoReferences {

    @Bean
    PhotoReferences photosOfProducts() {
        return new PhotoReferences("product_photo", "photo_id")
                .toEveryoneIf(
                        "EXISTS (SELECT FROM product p WHERE p.id = product_id AND p.on_sale AND p.withheld IS NULL)");
    }
}
