package dev.madang.center.registration;

import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code center/registration/slot}.
 *
 * @param mine what the reader has of it; null for nothing
 * @param passes how many the reader may use; null for a stranger
 * @param clashes what else stands in the reader's calendar then
 * @param own whether its partner reads it
 */
public record SlotPage(
        Slot slot,
        Seats seats,
        @Nullable Mine mine,
        @Nullable Integer passes,
        List<Clash> clashes,
        boolean own,
        Instant decisionUntil,
        boolean late) {

    /** @param waiting how many wait */
    public record Seats(SlotState state, int left, int capacity, int waiting) {}

    /**
     * @param place on the waiting list, the first is 1
     * @param back how many passes come back to who gives it up now
     * @param begun whether it cannot be given up any more
     */
    public record Mine(Registration registration, int place, int back, boolean begun) {

        public boolean isWaiting() {
            return registration.status() == RegistrationStatus.WAITING;
        }

        /** Whether it is a seat that can be given up. */
        public boolean isToGiveUp() {
            return registration.status().isSeat() && !begun;
        }

        /** Whether they moved up and can decline. */
        public boolean isMovedUp() {
            return registration.movedUpAt() != null && back > 0;
        }
    }

    public record Clash(String title, Instant from, Instant to, String href) {}

    /** How many passes are missing for a seat. */
    public int missing() {
        return passes == null ? 0 : Math.max(0, slot.price() - passes);
    }
}
