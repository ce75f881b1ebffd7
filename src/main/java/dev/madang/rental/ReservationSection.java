package dev.madang.rental;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.security.CurrentMember;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a section on the page of a reservation that is completed, right under where it stands. A module that rental does
 * not know has a bean of this type.
 */
public interface ReservationSection {

    /** @param reader guest, host or an operator; empty where it has nothing for them */
    Optional<PageSection> of(UUID reservation, CurrentMember reader);
}
