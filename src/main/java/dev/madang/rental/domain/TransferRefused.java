package dev.madang.rental.domain;

/** What one side recorded of a transfer cannot be so. Nothing was changed. */
public class TransferRefused extends RuntimeException {

    private final Objection objection;

    TransferRefused(Objection objection) {
        super(objection.toString(), null, false, false);
        this.objection = objection;
    }

    /** Why not, at the field of {@link TransferReport} that should be mended. */
    public Objection objection() {
        return objection;
    }
}
