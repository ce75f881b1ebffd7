package dev.madang.rental.reservation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who has the gear.
 *
 * @param handedOverAt when the guest had it; null before
 * @param returnedAt when the host had it back; null before
 * @param missingSince since when the host says that it is not back; null as long as nobody does
 */
@Embeddable
public record Custody(
        @Nullable Instant handedOverAt,
        @Nullable Instant returnedAt,
        @Nullable Instant missingSince) {

    static final Custody OF_HOST = new Custody(null, null, null);

    Custody handedOver(Instant now) {
        return new Custody(now, returnedAt, missingSince);
    }

    Custody returned(Instant now) {
        return new Custody(handedOverAt, now, missingSince);
    }

    /** Said again it is missing since it was said first. */
    Custody missing(Instant now) {
        return missingSince == null ? new Custody(handedOverAt, returnedAt, now) : this;
    }

    Custody notMissing() {
        return new Custody(handedOverAt, returnedAt, null);
    }
}
