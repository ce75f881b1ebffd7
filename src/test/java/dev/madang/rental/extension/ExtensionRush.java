package dev.madang.rental.extension;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.occupancy.RequestRush;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Browser;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A guest who extends a running rental while somebody else, on another instance, asks for the very next day. */
class ExtensionRush {

    private final Rentals rentals;
    private final People people;
    private final SecondInstance second;

    ExtensionRush(Rentals rentals, People people, SecondInstance second) {
        this.rentals = rentals;
        this.people = people;
        this.second = second;
    }

    /** Both at the same moment: the answer to the extension, and that to the request. */
    List<Page> extendAndRequest(Rental rental) throws Exception {
        UUID listing = rentals.find(rental.id()).listingId();
        LocalDate to = rentals.find(rental.id()).days().to();
        Browser guest = people.browserOf(rental.guest());
        Browser neighbour = elsewhere(people.member("다음 손님"));
        return Rush.atOnce(List.of(
                () -> extend(guest, rental, to.plusDays(2)),
                () -> RequestRush.ask(neighbour, listing, to.plusDays(1), to.plusDays(3))));
    }

    /** The guest's two windows ask for different days at the same moment. */
    List<Page> extendTwice(Rental rental) throws Exception {
        LocalDate to = rentals.find(rental.id()).days().to();
        Browser here = people.browserOf(rental.guest());
        Browser there = elsewhere(rental.guest());
        return Rush.atOnce(
                List.of(() -> extend(here, rental, to.plusDays(2)), () -> extend(there, rental, to.plusDays(3))));
    }

    private static Page extend(Browser guest, Rental rental, LocalDate to) {
        return guest.post("/reservations/" + rental.id() + "/extension", "to", to.toString());
    }

    private Browser elsewhere(CurrentMember member) {
        return Rush.elsewhere(people.browserOf(member), second);
    }
}
