package dev.madang.shop.drop;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.shared.TypedWon;
import dev.madang.shop.TypedCount;
import dev.madang.shop.drop.DropOrders.Wish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a drop as it is typed. */
public class DropOrderForm {

    private String variant = "";
    private String quantity = "1";
    private List<@Nullable String> answers = new ArrayList<>();
    private @Nullable String seen;
    private String idempotencyKey = "";

    /** What was typed; a quantity that is no number is none that can be had. */
    Wish wish() {
        return new Wish(
                variant,
                TypedCount.read(quantity),
                seen == null ? null : TypedWon.read(seen).orElse(null),
                answers.stream().map(answer -> answer == null ? "" : answer).toList());
    }

    /** The same form to be sent anew: what the last try came to does not answer the next. */
    DropOrderForm anew() {
        idempotencyKey = Idempotency.newKey();
        return this;
    }

    public String getVariant() {
        return variant;
    }

    public void setVariant(String variant) {
        this.variant = variant;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    /** In the order of the questions. */
    public List<@Nullable String> getAnswers() {
        return answers;
    }

    public void setAnswers(List<@Nullable String> answers) {
        this.answers = answers;
    }

    /** The price that stood on the page. */
    public @Nullable String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }
}
