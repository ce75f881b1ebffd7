package dev.madang.shared.life;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something is kept for somebody until they act or pay. While the gateway is being asked for their money it does not end.
 *
 * @param dueAt when it ends by itself
 * @param payingSince when the gateway was asked that has not answered yet; null when none is
 */
@Embeddable
public record Hold(Instant dueAt, @Nullable Instant payingSince) {

    public static Hold until(Instant dueAt) {
        return new Hold(dueAt, null);
    }

    /** Whether it should have ended by now. */
    public boolean isOverdue(Instant now) {
        return !dueAt.isAfter(now) && payingSince == null;
    }

    /** When what is kept is free again unless somebody acts; null while the gateway is asked. */
    public @Nullable Instant endsAt() {
        return isPaying() ? null : dueAt;
    }

    /** Whether the gateway is being asked at this moment. */
    public boolean isPaying() {
        return payingSince != null;
    }

    public Hold beginPayment(Instant now) {
        return new Hold(dueAt, now);
    }

    /** The gateway has answered, one way or the other. */
    public Hold endPayment() {
        return until(dueAt);
    }
}
