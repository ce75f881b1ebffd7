package dev.madang.rental.domain;

import java.util.List;

/** A guest asked for what a listing does not offer, or not to them. Nothing was changed. */
public class WishRefused extends RuntimeException {

    private final List<Objection> objections;

    WishRefused(List<Objection> objections) {
        super(objections.toString(), null, false, false);
        this.objections = objections;
    }

    /** At least one. */
    public List<Objection> objections() {
        return objections;
    }
}
