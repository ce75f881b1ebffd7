package dev.madang.shop.coupon;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.shop.Selling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    record Content(
            List<Coupon> coupons,
            @Nullable String previous,
            @Nullable String next) {}

    @Override
    public Optional<PageSection> of(Selling selling, Reader reader) {
        if (!selling.isAbout("coupons")) {
            return Optional.empty();
        }
        var found = coupons.of(selling.seller(), selling.turn());
        String list = Selling.listOf("coupons");
        return Optional.of(new PageSection(
                "shop/coupon/selling :: coupons",
                new Content(found.rows(), found.previousOf(list), found.nextOf(list))));
    }
}
