package dev.madang.rental.listing;

import dev.madang.moderation.Withholding;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Why a listing is kept from others, though its host does not want that.
 *
 * @param withheld by operators; null when it is not
 * @param hostSuspended whether its host is suspended
 * @param comesBack whether it was published before, and is again once nothing keeps it
 */
@Embeddable
record ListingKept(
        @Enumerated(EnumType.STRING) @Nullable Withholding withheld, boolean hostSuspended, boolean comesBack) {

    static final ListingKept NOT = new ListingKept(null, false, false);

    boolean isKept() {
        return isWithheld() || hostSuspended;
    }

    boolean isWithheld() {
        return withheld != null;
    }

    boolean isRemoved() {
        return withheld == Withholding.REMOVED;
    }

    ListingKept withheld(@Nullable Withholding how) {
        return new ListingKept(how, hostSuspended, comesBack);
    }

    ListingKept hostSuspended(boolean suspended) {
        return new ListingKept(withheld, suspended, comesBack);
    }

    ListingKept toComeBack() {
        return new ListingKept(withheld, hostSuspended, true);
    }

    ListingKept toStay() {
        return new ListingKept(withheld, hostSuspended, false);
    }
}
