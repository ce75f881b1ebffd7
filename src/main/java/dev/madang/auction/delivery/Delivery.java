package dev.madang.auction.delivery;

import dev.madang.member.address.PostalAddress;
import dev.madang.shared.Parcel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the delivery of what was won has come.
 *
 * @param address a copy of what the winner chose; null until then
 * @param parcel null until it is sent
 * @param arrivedAt when the winner, or their silence, said so
 * @param ended why it came to nothing before it was sent; null while it has not
 * @param contested that its winner says that it has not arrived; null while they do not
 * @param givenBackAt when operators gave the passes back; null while they have not
 */
public record Delivery(
        @Nullable PostalAddress address,
        @Nullable Instant addressedAt,
        @Nullable Parcel parcel,
        @Nullable Instant sentAt,
        @Nullable Instant arrivedAt,
        @Nullable Ended ended,
        @Nullable Contested contested,
        @Nullable Instant givenBackAt) {

    /** @param why in the winner's words */
    public record Contested(Instant at, String why) {}

    /** The winner has so long to say where it goes, then the seller to send it, or it comes to nothing; then silence says that it arrived. */
    static final Duration PATIENCE = Duration.ofDays(7);

    static final Delivery NOT_BEGUN = new Delivery(null, null, null, null, null, null, null, null);

    /** Why it came to nothing. */
    public enum Ended {
        NO_ADDRESS,
        UNSENT
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public boolean isArrived() {
        return arrivedAt != null;
    }

    /** Whether it is on its way, and nobody has said otherwise. */
    public boolean isUnderWay() {
        return sentAt != null && arrivedAt == null && givenBackAt == null;
    }

    /** Until when the seller has to send it; null while nobody knows where to. */
    public @Nullable Instant getSendUntil() {
        return addressedAt == null ? null : addressedAt.plus(PATIENCE);
    }

    /** When silence says that it arrived; null until it is sent. */
    public @Nullable Instant getSilentUntil() {
        return sentAt == null ? null : sentAt.plus(PATIENCE);
    }
}
