package dev.madang.rental.arrangement;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.handover.HandoverPlace;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How, when and where the gear changes hands next, with the form in which something else is proposed. */
@Component
class ArrangementSection implements Section<HandoverPlace.Next> {

    @Override
    public Optional<PageSection> of(HandoverPlace.Next place, Reader reader) {
        return ArrangementPages.of(place.opened(), place.recorded())
                .map(page -> new PageSection("rental/arrangement/arrangement :: next", page)
                        .withForm(
                                "proposal",
                                ArrangementPages.form(page, place.opened().now())));
    }
}
