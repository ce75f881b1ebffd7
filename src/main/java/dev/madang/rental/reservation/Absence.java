package dev.madang.rental.reservation;

import dev.madang.rental.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side says: that the other did not come to the hand-over.
 *
 * @param absent who did not come
 * @param dueAt when silence is a yes; null once the absent side has denied it and an operator decides
 */
@Embeddable
public record Absence(
        @Column(name = "absent") @Enumerated(EnumType.STRING)
        Actor absent,

        @Column(name = "absence_reported_at") Instant reportedAt,

        @Column(name = "absence_due_at") @Nullable Instant dueAt) {

    /** How long the absent side may deny it. */
    public static final Duration TIME_TO_DENY = Duration.ofHours(24);

    static Absence of(Actor absent, Instant now) {
        return new Absence(absent, now, now.plus(TIME_TO_DENY));
    }

    Absence denied() {
        return new Absence(absent, reportedAt, null);
    }

    public boolean isDenied() {
        return dueAt == null;
    }

    public boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
