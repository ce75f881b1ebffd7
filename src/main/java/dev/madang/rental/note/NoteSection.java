package dev.madang.rental.note;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.page.OpenedReservation;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The host's own note, on the page of a reservation as the host reads it. */
@Component
@Order(90)
class NoteSection implements Section<OpenedReservation> {

    private final Notes notes;

    NoteSection(Notes notes) {
        this.notes = notes;
    }

    @Override
    public Optional<PageSection> of(OpenedReservation opened, Reader reader) {
        return opened.page().role() == Actor.HOST
                ? Optional.of(new PageSection("rental/note/note :: own", opened.id())
                        .withForm("ownNote", new NoteForm(notes.of(opened.id()))))
                : Optional.empty();
    }
}
