package dev.madang.member.address;

import jakarta.persistence.Embeddable;

/**
 * Where a parcel goes, as a carrier wants it.
 *
 * @param phone digits and dashes, {@code 010-1234-5678}
 * @param postcode five digits
 * @param road the road address
 * @param detail building, floor, door; may be empty
 */
@Embeddable
public record PostalAddress(String recipient, String phone, String postcode, String road, String detail) {

    /** On one line, as one says it. */
    public String line() {
        return "(" + postcode + ") " + road + (detail.isEmpty() ? "" : ", " + detail);
    }
}
