package dev.madang.pass.wallet;

import dev.madang.pass.TypedPasses;
import dev.madang.pass.purchase.Pack;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How many passes a member wants: one of the packs, or another number.
 *
 * @param pack the number of passes in a pack, or {@code other}
 */
public record PurchaseForm(String pack, String passes) {

    static final PurchaseForm EMPTY = new PurchaseForm(null, null);

    public PurchaseForm(@Nullable String pack, @Nullable String passes) {
        this.pack = Objects.requireNonNullElse(pack, "10");
        this.passes = Objects.requireNonNullElse(passes, "");
    }

    /** What was chosen; to be used only when nothing was noted. */
    Pack read(Errors errors) {
        if (pack.equals("other")) {
            OptionalInt typed = TypedPasses.read(passes);
            if (typed.isPresent() && typed.getAsInt() >= 1 && typed.getAsInt() <= Pack.MOST_SINGLE) {
                return Pack.single(typed.getAsInt());
            }
            errors.rejectValue("passes", "pass.form.passes", new Object[] {Pack.MOST_SINGLE}, null);
            return Pack.single(1);
        }
        return Pack.offered().stream()
                .filter(one -> String.valueOf(one.passes()).equals(pack))
                .findFirst()
                .orElseGet(() -> {
                    errors.rejectValue("pack", "pass.form.pack");
                    return Pack.single(1);
                });
    }
}
