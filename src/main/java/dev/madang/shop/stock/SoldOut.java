package dev.madang.shop.stock;

import dev.madang.platform.refusal.Refusal;
import java.util.UUID;

/** There are not as many left as were asked for. */
public class SoldOut extends Refusal {

    private final UUID stock;

    SoldOut(UUID stock, int left) {
        super(Kind.CONFLICT, left == 0 ? "shop.refused.sold-out" : "shop.refused.left", left);
        this.stock = stock;
    }

    /** Of what. */
    public UUID stock() {
        return stock;
    }
}
