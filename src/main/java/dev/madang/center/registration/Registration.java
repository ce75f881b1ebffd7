package dev.madang.center.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's seat in a slot, or their place on its waiting list.
 *
 * @param arrival which number of those who asked they were
 * @param waited whether they came by the waiting list
 * @param lateAgreed whether they may be moved up within the last two hours
 * @param price passes kept aside, then spent
 * @param freeUntil until when it can be given back for nothing
 * @param movedUpAt when they moved up from the waiting list; null when they did not
 */
public record Registration(
        UUID id,
        UUID slot,
        UUID member,
        int arrival,
        RegistrationStatus status,
        boolean waited,
        boolean lateAgreed,
        int price,
        Instant freeUntil,
        Instant askedAt,
        @Nullable Instant movedUpAt) {

    /** How many passes come back to who gives it up now. */
    public int givenBackAt(Instant now) {
        return status == RegistrationStatus.WAITING || now.isBefore(freeUntil) ? price : 0;
    }
}
