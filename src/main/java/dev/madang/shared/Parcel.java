package dev.madang.shared;

import org.jspecify.annotations.Nullable;

/**
 * What is on its way.
 *
 * @param number as its carrier writes it
 */
public record Parcel(Carrier carrier, String number) {

    /** Where its carrier shows where it is; null for carriers that are not known. */
    public @Nullable String getTrackingPage() {
        return carrier.trackingPage(number).orElse(null);
    }
}
