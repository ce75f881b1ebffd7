package dev.madang.rental.listing;

import dev.madang.shared.Won;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What sending the gear costs. Parcels are sent by the host, and back to the host with postage paid by the recipient: so
 * the host pays the carrier both ways, and the guest the host.
 *
 * @param eachWay in won
 * @param guestPays whether the guest pays it with the rent; else the host bears it
 */
@Embeddable
public record Postage(
        @Column(name = "postage") Won eachWay,
        @Column(name = "guest_pays_postage") boolean guestPays) {

    public static final Postage NONE = new Postage(Won.ZERO, true);

    /** Whether a guest ever pays any. */
    public boolean isCharged() {
        return guestPays && eachWay.isPositive();
    }

    /** What a guest pays whose rental changes hands in these ways. */
    public Won due(HandOver out, HandOver back) {
        int parcels = (out == HandOver.PARCEL ? 1 : 0) + (back == HandOver.PARCEL ? 1 : 0);
        return guestPays ? eachWay.times(parcels) : Won.ZERO;
    }
}
