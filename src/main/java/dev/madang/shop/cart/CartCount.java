package dev.madang.shop.cart;

import dev.madang.platform.pages.HeaderCount;
import org.springframework.stereotype.Component;

/** How many things are in a member's cart, in the header. A guest's cart is in a cookie that other pages are not sent. */
@Component
class CartCount implements HeaderCount {

    @Override
    public String name() {
        return "cart";
    }

    @Override
    public String sql() {
        return "SELECT count(*) FROM (SELECT FROM cart_line WHERE member_id = :member LIMIT 100) c";
    }
}
