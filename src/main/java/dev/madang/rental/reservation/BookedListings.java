package dev.madang.rental.reservation;

import dev.madang.rental.listing.ListingReader;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has booked a listing may read it, though it is paused. */
@Component
class BookedListings implements ListingReader {

    private final Reservations reservations;

    BookedListings(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(UUID listing, UUID member) {
        return reservations.hasBooked(listing, member);
    }
}
