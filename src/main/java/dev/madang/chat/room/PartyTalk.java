package dev.madang.chat.room;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.ReservationParty;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a reservation into the talk of its guest and its host. */
@Component
class PartyTalk implements Section<ReservationParty> {

    @Override
    public Optional<PageSection> of(ReservationParty party, Reader reader) {
        return Optional.of(new PageSection("chat/ask :: party", party));
    }
}
