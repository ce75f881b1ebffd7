package dev.madang.payment.web;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.TypedReason;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that an operator gives back.
 *
 * @param key of the form
 * @param confirmed whether this is the second press, after what is given back was read once more
 */
record RefundForm(
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String key,
        @Nullable String confirmed) {

    private static final int LONGEST = 300;

    static final RefundForm EMPTY = new RefundForm("", "", "", null);

    boolean isConfirmed() {
        return "true".equals(confirmed);
    }

    /** @throws Refusal 422 at its field when it is no amount above nothing */
    Won typedAmount() {
        return TypedWon.read(Objects.requireNonNullElse(amount, ""))
                .filter(Won::isPositive)
                .orElseThrow(() -> Refusal.invalid("payment.operator.amount").at("amount"));
    }

    /** @throws Refusal 422 at its field when it is too short or too long */
    String typedReason() {
        try {
            return TypedReason.read(Objects.requireNonNullElse(reason, ""), LONGEST);
        } catch (Refusal wrong) {
            throw wrong.at("reason");
        }
    }

    String sentKey() {
        return Objects.requireNonNullElse(key, "");
    }
}
