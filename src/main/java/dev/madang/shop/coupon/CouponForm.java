package dev.madang.shop.coupon;

import dev.madang.shared.Seoul;
import dev.madang.shared.TypedDays;
import dev.madang.shared.Won;
import dev.madang.shop.TypedGoods;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A coupon as its seller types it. */
public record CouponForm(String name, String kind, String value, String minimum, String units, String until) {

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int MOST_PERCENT = 90;
    private static final int MOST_UNITS = 100_000;

    public CouponForm(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String value,
            @Nullable String minimum,
            @Nullable String units,
            @Nullable String until) {
        this.name = Objects.requireNonNullElse(name, "");
        this.kind = Objects.requireNonNullElse(kind, "percent");
        this.value = Objects.requireNonNullElse(value, "");
        this.minimum = Objects.requireNonNullElse(minimum, "");
        this.units = Objects.requireNonNullElse(units, "");
        this.until = Objects.requireNonNullElse(until, "");
    }

    static final CouponForm EMPTY = new CouponForm(null, null, null, null, null, null);

    public boolean isPercent() {
        return !kind.equals("won");
    }

    /** What was typed; to be used only when nothing was noted. */
    CouponDetails read(Errors errors, Instant now) {
        var typed = new TypedGoods(errors);
        return new CouponDetails(
                typed.text("name", name, 2, 60),
                isPercent() ? typed.number("value", value, MOST_PERCENT) : 0,
                isPercent() ? Won.ZERO : typed.price("value", value),
                minimum.isBlank() ? Won.ZERO : typed.price("minimum", minimum),
                typed.number("units", units, MOST_UNITS),
                end(errors, now));
    }

    /** The end of the day that was typed. */
    private Instant end(Errors errors, Instant now) {
        Instant end = TypedDays.day(until.strip())
                .map(day -> Seoul.beginningOf(day.plusDays(1)))
                .filter(one -> one.isAfter(now) && one.isBefore(now.plus(FURTHEST)))
                .orElse(null);
        if (end != null) {
            return end;
        }
        errors.rejectValue("until", "coupon.form.until");
        return now;
    }
}
