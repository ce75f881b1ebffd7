package dev.madang.shop.deal;

import dev.madang.shared.Seoul;
import dev.madang.shop.TypedGoods;
import dev.madang.shop.stock.Stocks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A deal as its seller types it. */
public record DealForm(String variant, String price, String units, String perMember, String opensAt, String closesAt) {

    private static final UUID NONE = new UUID(0, 0);

    public DealForm(
            @Nullable String variant,
            @Nullable String price,
            @Nullable String units,
            @Nullable String perMember,
            @Nullable String opensAt,
            @Nullable String closesAt) {
        this.variant = Objects.requireNonNullElse(variant, "");
        this.price = Objects.requireNonNullElse(price, "");
        this.units = Objects.requireNonNullElse(units, "");
        this.perMember = Objects.requireNonNullElse(perMember, "");
        this.opensAt = Objects.requireNonNullElse(opensAt, "");
        this.closesAt = Objects.requireNonNullElse(closesAt, "");
    }

    /** A new one, which would open at the next full hour, for two hours. */
    static DealForm beginning(Instant now) {
        LocalDateTime opens = LocalDateTime.ofInstant(now, Seoul.ZONE)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        return new DealForm(
                null, null, null, "1", opens.toString(), opens.plusHours(2).toString());
    }

    /** What was typed; to be used only when nothing was noted. */
    DealDetails read(Errors errors, Instant now) {
        var typed = new TypedGoods(errors);
        TypedGoods.Opening opening = typed.opening(opensAt, closesAt, now);
        return new DealDetails(
                chosen(errors),
                typed.price("price", price),
                typed.number("units", units, Stocks.MOST),
                typed.number("perMember", perMember, Deal.MOST_PER_MEMBER),
                opening.from(),
                opening.until());
    }

    private UUID chosen(Errors errors) {
        try {
            return UUID.fromString(variant);
        } catch (IllegalArgumentException none) {
            errors.rejectValue("variant", "deal.refused.variant");
            return NONE;
        }
    }
}
