package dev.madang.rental.quote;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import java.util.List;

/** A guest asked for what a listing does not offer, or not to them. Nothing was changed. */
public class BookingRefused extends Refusal {

    public BookingRefused(List<Violation> violations) {
        super(Kind.INVALID, violations);
    }
}
