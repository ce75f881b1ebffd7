package dev.madang.center.review;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A class that a member came to.
 *
 * @param registration by which they had their seat
 * @param title what was taught
 * @param works whether they work there themselves by now
 * @param reviewed whether they have said what they think of it
 */
public record Visit(
        UUID registration,
        UUID member,
        UUID slot,
        UUID program,
        UUID center,
        String title,
        String centerName,
        Instant beginsAt,
        Instant endsAt,
        boolean came,
        boolean works,
        boolean reviewed) {

    /** So long after its end a class can be reviewed. */
    static final Duration OPEN_FOR = Duration.ofDays(30);

    public Instant closesAt() {
        return endsAt.plus(OPEN_FOR);
    }

    /** Whether it can be reviewed; while it runs nobody knows yet how it was. */
    boolean isOpen(Instant now) {
        return came && !works && !reviewed && !now.isBefore(endsAt) && now.isBefore(closesAt());
    }
}
