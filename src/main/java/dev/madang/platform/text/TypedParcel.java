package dev.madang.platform.text;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Carrier;
import dev.madang.shared.Parcel;
import dev.madang.shared.Slugs;

/** Reads a parcel as its sender typed it. */
public final class TypedParcel {

    private TypedParcel() {}

    /**
     * @param number may have spaces and dashes in it
     * @throws Refusal 422 when no carrier was chosen, or the number is none of theirs
     */
    public static Parcel read(String carrier, String number) {
        Carrier by = Slugs.find(Carrier.class, carrier).orElseThrow(() -> Refusal.invalid("handover.missing.carrier"));
        String digits = number.replaceAll("[\\s-]", "");
        if (!by.isNumber(digits)) {
            throw Refusal.invalid("handover.number." + (by == Carrier.OTHER ? "other" : "known"));
        }
        return new Parcel(by, digits);
    }
}
