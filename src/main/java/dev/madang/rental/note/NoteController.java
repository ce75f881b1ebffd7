package dev.madang.rental.note;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@ForAllMembers
@Controller
class NoteController {

    private final Notes notes;
    private final ReservationActs acts;

    NoteController(Notes notes, ReservationActs acts) {
        this.notes = notes;
        this.acts = acts;
    }

    @PostMapping("/reservations/{id}/note")
    Answer write(
            @PathVariable UUID id,
            @Valid @ModelAttribute("ownNote") NoteForm form,
            BindingResult errors,
            CurrentMember me) {
        return acts.take(id, me, "note-written", () -> notes.write(id, me.id(), form.typed()))
                .ofPart(errors);
    }
}
