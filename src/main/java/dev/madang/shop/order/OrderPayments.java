package dev.madang.shop.order;

import dev.madang.payment.Payments;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from an order to its checkout. */
@Component
public class OrderPayments {

    private final Payments payments;

    OrderPayments(Payments payments) {
        this.payments = payments;
    }

    /**
     * @return path of the checkout
     * @throws dev.madang.platform.refusal.Refusal 404 when it is not this buyer's, 409 when it cannot be paid any more
     */
    public String open(UUID order, UUID buyer) {
        return payments.open(OrderPayable.KIND, order, buyer);
    }
}
