package dev.madang.center.slot;

import dev.madang.center.Kind;
import dev.madang.center.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date and time of a program, with what it is and where.
 *
 * @param freeUntil until when a seat can be given back for nothing
 * @param price passes for one seat
 * @param taken seats
 * @param calledOffFor why it was called off; empty where nothing was said
 * @param visible whether its centre is for everybody
 * @param taking whether its centre takes new registrations
 */
public record Slot(
        UUID id,
        Instant beginsAt,
        Instant endsAt,
        Instant freeUntil,
        int price,
        int capacity,
        int taken,
        SlotStatus status,
        String calledOffFor,
        boolean visible,
        boolean taking,
        About about,
        Where center) {

    /** @param bring what to bring; empty for nothing */
    public record About(UUID id, String name, Kind kind, Level level, String coach, String text, String bring) {}

    public record Where(
            UUID id,
            UUID partner,
            String name,
            String region,
            String address,
            double lat,
            double lng,
            @Nullable UUID cover) {}

    /** What a member agrees to who takes a seat, as it comes back with the form. */
    public String terms() {
        return price + "-" + freeUntil.getEpochSecond();
    }

    public int left() {
        return capacity - taken;
    }

    public SlotState stateAt(Instant now) {
        if (status == SlotStatus.CALLED_OFF) {
            return SlotState.CALLED_OFF;
        }
        if (!now.isBefore(endsAt)) {
            return SlotState.OVER;
        }
        if (!now.isBefore(beginsAt)) {
            return SlotState.BEGUN;
        }
        return left() > 0 ? SlotState.FREE : SlotState.FULL;
    }
}
