package dev.madang.rental.arrangement;

import dev.madang.platform.refusal.Violation;
import dev.madang.rental.reservation.Arrangement;

/** What was proposed cannot be. Nothing was changed. */
public class ArrangementRefused extends RuntimeException {

    private final Violation objection;

    ArrangementRefused(Violation objection) {
        super(objection.toString(), null, false, false);
        this.objection = objection;
    }

    /** Why not, at the field of {@link Arrangement} that should be mended. */
    public Violation objection() {
        return objection;
    }
}
