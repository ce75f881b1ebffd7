package dev.madang.shop.order;

import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On which side of an order a member stands: as buyer, as seller, or as one of those who answer the seller's orders. */
@Component
class OrderRoles {

    private final ShopStaff staff;

    OrderRoles(ShopStaff staff) {
        this.staff = staff;
    }

    /** Empty for whom it does not concern. */
    Optional<OrderActor> of(Order order, UUID member) {
        return order.roleOf(member)
                .or(() -> staff.may(member, order.sellerId(), ShopRole.ORDERS)
                        ? Optional.of(OrderActor.SELLER)
                        : Optional.empty());
    }
}
