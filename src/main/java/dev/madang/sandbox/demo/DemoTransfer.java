package dev.madang.sandbox.demo;

import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time at which the gear of the demo changed hands: whoever had it recorded that, the other side answers.
 *
 * @param kind HAND_OVER or RETURN
 * @param way IN_PERSON or PARCEL
 * @param happenedAt when they met, or when the parcel was sent
 * @param confirmedAt null while the other side has not answered
 */
record DemoTransfer(
        String kind,
        String way,
        Instant happenedAt,
        Instant recordedAt,
        @Nullable Instant confirmedAt) {

    private static final Duration DELIVERY = Duration.ofHours(36);

    /** Confirmed when they met, or when the parcel had arrived that was sent some time after {@code earliest}. */
    static DemoTransfer confirmed(String kind, String way, Instant earliest, Instant confirmedAt) {
        Instant happenedAt = isParcel(way) ? sent(earliest, confirmedAt) : minutesBefore(confirmedAt, 12);
        return new DemoTransfer(kind, way, happenedAt, happenedAt.plusSeconds(240), confirmedAt);
    }

    /** Recorded a while ago and not answered yet. */
    static DemoTransfer open(String kind, String way, Instant now) {
        Instant happenedAt = minutesBefore(now, isParcel(way) ? 400 : 80);
        return new DemoTransfer(kind, way, happenedAt, happenedAt.plusSeconds(240), null);
    }

    boolean isParcel() {
        return isParcel(way);
    }

    boolean isHandOver() {
        return kind.equals("HAND_OVER");
    }

    String state() {
        return confirmedAt == null ? "OPEN" : "CONFIRMED";
    }

    String recordedBy() {
        return isHandOver() ? "HOST" : "GUEST";
    }

    String answeredBy() {
        return isHandOver() ? "GUEST" : "HOST";
    }

    /** When silence is a yes. */
    Instant dueAt() {
        return recordedAt.plus(Duration.ofHours(isParcel() ? 72 : 24));
    }

    LocalDate day() {
        return Seoul.dayOf(happenedAt);
    }

    private static Instant sent(Instant earliest, Instant arrived) {
        Duration half = Duration.between(earliest, arrived).dividedBy(2);
        return arrived.minus(half.compareTo(DELIVERY) < 0 ? half : DELIVERY);
    }

    private static Instant minutesBefore(Instant then, long minutes) {
        return then.minus(Duration.ofMinutes(minutes));
    }

    private static boolean isParcel(String way) {
        return way.equals("PARCEL");
    }
}
