package dev.madang.rental.parcel;

import dev.madang.member.address.PostalAddress;
import dev.madang.member.address.SavedAddress;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import java.util.List;
import java.util.Optional;

/**
 * A side that says where its parcel goes ({@code rental/parcel/address}).
 *
 * @param said what it said before
 * @param book its saved addresses, the usual one first
 */
public record Giving(Actor side, ReservationStatus status, Optional<PostalAddress> said, List<SavedAddress> book) {

    /** Whether the guest goes on to the payment from here. */
    public boolean isToPay() {
        return side == Actor.GUEST && status == ReservationStatus.APPROVED;
    }
}
