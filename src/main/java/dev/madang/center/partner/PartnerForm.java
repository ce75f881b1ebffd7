package dev.madang.center.partner;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An application as it is typed, word for word. */
public record PartnerForm(String name, String businessNumber, String text) {

    public PartnerForm(@Nullable String name, @Nullable String businessNumber, @Nullable String text) {
        this.name = Objects.requireNonNullElse(name, "");
        this.businessNumber = Objects.requireNonNullElse(businessNumber, "");
        this.text = Objects.requireNonNullElse(text, "");
    }

    static PartnerForm of(@Nullable Partner before) {
        return before == null
                ? new PartnerForm(null, null, null)
                : new PartnerForm(before.name(), before.printedNumber(), before.text());
    }
}
