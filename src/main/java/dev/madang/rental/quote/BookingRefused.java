package dev.madang.rental.quote;

import dev.madang.platform.refusal.Violation;
import java.util.List;

/** A guest asked for what a listing does not offer, or not to them. Nothing was changed. */
public class BookingRefused extends RuntimeException {

    private final List<Violation> objections;

    public BookingRefused(List<Violation> objections) {
        super(objections.toString(), null, false, false);
        this.objections = objections;
    }

    /** At least one. */
    public List<Violation> objections() {
        return objections;
    }
}
