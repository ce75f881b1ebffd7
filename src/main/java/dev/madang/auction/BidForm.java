package dev.madang.auction;

import dev.madang.pass.TypedPasses;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A bid as it is typed.
 *
 * @param max empty for no more than the amount
 */
public record BidForm(String amount, String max, String idempotencyKey) {

    private static final int MOST = 100_000;

    public BidForm(@Nullable String amount, @Nullable String max, @Nullable String idempotencyKey) {
        this.amount = Objects.requireNonNullElse(amount, "");
        this.max = Objects.requireNonNullElse(max, "");
        this.idempotencyKey = Objects.requireNonNullElse(idempotencyKey, "");
    }

    static BidForm of(int next, String key) {
        return new BidForm(String.valueOf(next), "", key);
    }

    public int readAmount(Errors errors) {
        return read(errors, "amount", amount);
    }

    public int readMax(Errors errors, int amount) {
        return max.isBlank() ? amount : read(errors, "max", max);
    }

    private static int read(Errors errors, String field, String typed) {
        int passes = TypedPasses.read(typed).orElse(0);
        if (passes < 1 || passes > MOST) {
            errors.rejectValue(field, "auction.form.passes", new Object[] {MOST}, null);
        }
        return passes;
    }
}
