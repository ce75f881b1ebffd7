package dev.madang.rental.extension;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rental cannot be extended to the day that was asked for. Nothing was changed. */
public class ExtensionRefused extends Refusal {

    private final @Nullable LocalDate latest;

    private ExtensionRefused(Violation objection, boolean taken, @Nullable LocalDate latest) {
        super(taken ? Kind.CONFLICT : Kind.INVALID, List.of(objection));
        this.latest = latest;
    }

    static ExtensionRefused because(Violation objection) {
        return new ExtensionRefused(objection, false, null);
    }

    /** @param latest day of return that can be had, or null when not even one more day can */
    static ExtensionRefused taken(@Nullable LocalDate latest) {
        Violation objection = latest == null
                ? Violation.of("to", "extension.taken.all")
                : Violation.of("to", "extension.taken", latest);
        return new ExtensionRefused(objection, true, latest);
    }

    /** The latest day of return that can be had; null when the day was not refused because others have it, or none can. */
    public @Nullable LocalDate latest() {
        return latest;
    }
}
