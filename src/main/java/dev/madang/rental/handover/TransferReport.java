package dev.madang.rental.handover;

import dev.madang.rental.listing.HandOver;
import dev.madang.shared.Carrier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the gear changed hands, in the words of one side.
 *
 * @param happenedAt when they met, or when the parcel was sent; to the minute
 * @param place where they met; empty for parcels
 * @param parcel null when they met
 * @param note what the other side should know; may be empty
 */
public record TransferReport(
        Instant happenedAt, String place, @Nullable Parcel parcel, String note) {

    /** @param number without spaces and dashes */
    public record Parcel(Carrier carrier, String number) {}

    public static TransferReport met(Instant at, String place, String note) {
        return new TransferReport(at, place, null, note);
    }

    public static TransferReport sent(Instant at, Carrier carrier, String number, String note) {
        return new TransferReport(at, "", new Parcel(carrier, number), note);
    }

    public HandOver way() {
        return parcel == null ? HandOver.IN_PERSON : HandOver.PARCEL;
    }
}
