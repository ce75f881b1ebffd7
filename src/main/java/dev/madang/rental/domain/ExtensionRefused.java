package dev.madang.rental.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rental cannot be extended to the day that was asked for. Nothing was changed. */
public class ExtensionRefused extends RuntimeException {

    private final Objection objection;
    private final boolean taken;
    private final @Nullable LocalDate latest;

    private ExtensionRefused(Objection objection, boolean taken, @Nullable LocalDate latest) {
        super(objection.toString(), null, false, false);
        this.objection = objection;
        this.taken = taken;
        this.latest = latest;
    }

    static ExtensionRefused because(Objection objection) {
        return new ExtensionRefused(objection, false, null);
    }

    /** @param latest day of return that can be had, or null when not even one more day can */
    static ExtensionRefused taken(@Nullable LocalDate latest) {
        Objection objection = latest == null
                ? Objection.to("to", "extension.taken.all")
                : Objection.to("to", "extension.taken", latest);
        return new ExtensionRefused(objection, true, latest);
    }

    public Objection objection() {
        return objection;
    }

    /** Whether others have the days, and not the day itself is impossible. */
    public boolean isTaken() {
        return taken;
    }

    /** The latest day of return that can be had; null when the day was not refused because others have it, or none can. */
    public @Nullable LocalDate latest() {
        return latest;
    }
}
