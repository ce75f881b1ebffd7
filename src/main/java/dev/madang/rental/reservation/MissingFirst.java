package dev.madang.rental.reservation;

import dev.madang.platform.refusal.Refusal;

/** Something has to be said first, see {@link BeforeStep}. */
public class MissingFirst extends Refusal {

    private final String page;

    MissingFirst(String page) {
        super(Kind.CONFLICT, "reservation.conflict.missing-first");
        this.page = page;
    }

    /** Path of the page on which it is said. */
    public String page() {
        return page;
    }
}
