package dev.madang.shop.order.privacy;

import dev.madang.media.PhotoReferences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderPhotoReferences {

    @Bean
    PhotoReferences coversOfOrders() {
        return new PhotoReferences("shop_order", "cover_id").toReaderIf("buyer_id = :reader OR seller_id = :reader");
    }
}
