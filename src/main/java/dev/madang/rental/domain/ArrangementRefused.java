package dev.madang.rental.domain;

/** What was proposed cannot be. Nothing was changed. */
public class ArrangementRefused extends RuntimeException {

    private final Objection objection;

    ArrangementRefused(Objection objection) {
        super(objection.toString(), null, false, false);
        this.objection = objection;
    }

    /** Why not, at the field of {@link Arrangement} that should be mended. */
    public Objection objection() {
        return objection;
    }
}
