package dev.madang.rental.reservation;

import dev.madang.rental.listing.HandOver;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How gear changes hands, and for a meeting when and where.
 *
 * @param at when the two sides meet; null for parcels, and as long as they have agreed on nothing but the way
 * @param place where they meet; empty whenever the time is not agreed
 */
@Embeddable
public record Arrangement(
        @Enumerated(EnumType.STRING) HandOver way, @Nullable Instant at, String place) {

    public static Arrangement parcel() {
        return by(HandOver.PARCEL);
    }

    public static Arrangement meeting(Instant at, String place) {
        return new Arrangement(HandOver.IN_PERSON, at, place);
    }

    /** Without a time: the default holds. */
    static Arrangement by(HandOver way) {
        return new Arrangement(way, null, "");
    }

    public boolean isMeeting() {
        return way == HandOver.IN_PERSON;
    }
}
