package dev.madang.rental.handover;

import dev.madang.platform.refusal.Violation;

/** What one side recorded of a transfer cannot be so. Nothing was changed. */
public class TransferRefused extends RuntimeException {

    private final Violation objection;

    TransferRefused(Violation objection) {
        super(objection.toString(), null, false, false);
        this.objection = objection;
    }

    /** Why not, at the field of {@link TransferReport} that should be mended. */
    public Violation objection() {
        return objection;
    }
}
