package dev.madang.rental.reservation;

import dev.madang.platform.refusal.Refusal;
import java.util.Optional;

/** Something has to be said first, see {@link BeforeStep}. */
public class MissingFirst extends Refusal {

    private final String page;

    MissingFirst(String page) {
        super(Kind.CONFLICT, "reservation.conflict.missing-first");
        this.page = page;
    }

    @Override
    public Optional<String> leadsTo() {
        return Optional.of(page);
    }
}
