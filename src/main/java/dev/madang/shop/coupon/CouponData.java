package dev.madang.shop.coupon;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class CouponData {

    @Bean
    @Order(32)
    PersonalData personalDataOfShopCoupon() {
        return PersonalData.of("shop")
                .erases("UPDATE coupon SET name = '탈퇴한 회원의 쿠폰' WHERE seller_id = ANY (:members)")
                .tells("coupons-made", """
                        SELECT name AS title, percent, won AS discount_won, minimum AS minimum_won, until, created_at
                        FROM coupon WHERE seller_id = :member ORDER BY created_at""")
                .tells("coupons", """
                        SELECT c.name AS title, k.claimed_at, c.until FROM coupon_claim k JOIN coupon c ON c.id = k.coupon_id
                        WHERE k.member_id = :member ORDER BY k.claimed_at""");
    }
}
