package dev.madang.shop.order;

import java.util.UUID;

/** Who gives out what takes something off an order. Called within the transaction of the order. */
public interface Vouchers {

    /** @throws dev.madang.platform.refusal.Refusal when it was used meanwhile */
    void use(UUID voucher, UUID member, UUID order);

    /** The order came to nothing: what was used for it can be used again. */
    void giveBack(UUID order);
}
