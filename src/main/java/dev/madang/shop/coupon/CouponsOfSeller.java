package dev.madang.shop.coupon;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.Selling;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The coupons that a seller issued, on the page from which they go about. */
@Component
@Order(30)
class CouponsOfSeller implements Section<Selling> {

    private final Coupons coupons;

    CouponsOfSeller(Coupons coupons) {
        this.coupons = coupons;
    }

    /** Feeds {@code shop/coupon/selling :: coupons}. */
    record Content(List<Coupon> coupons) {}

    @Override
    public Optional<PageSection> of(Selling selling, Reader reader) {
        return Optional.of(
                new PageSection("shop/coupon/selling :: coupons", new Content(coupons.of(selling.seller()))));
    }
}
