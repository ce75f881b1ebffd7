package dev.madang.chat.room;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.ListingHost;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a listing to a talk with its host. */
@Component
class HostAsking implements Section<ListingHost> {

    @Override
    public Optional<PageSection> of(ListingHost shown, Reader reader) {
        return reader.is(shown.host())
                ? Optional.empty()
                : Optional.of(new PageSection("chat/ask :: host", shown.listing()));
    }
}
