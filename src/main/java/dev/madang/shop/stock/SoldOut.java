package dev.madang.shop.stock;

import dev.madang.platform.refusal.Refusal;
import java.util.UUID;

/** There are not as many left as were asked for. */
public class SoldOut extends Refusal {

    private final UUID stock;
    private final boolean whole;

    SoldOut(UUID stock, int left) {
        super(Kind.CONFLICT, left == 0 ? "shop.refused.sold-out" : "shop.refused.left", left);
        this.stock = stock;
        this.whole = left == 0;
    }

    /** Of what. */
    public UUID stock() {
        return stock;
    }

    /** Whether there is not a single one. */
    public boolean isWhole() {
        return whole;
    }
}
