package dev.madang.rental.hosting.editor;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.hosting.HostingDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a listing out of the search, puts it back, takes it down. */
@ForMembers
@Controller
@RequestMapping("/listings/{id}")
class ListingStateController {

    private final HostingDesk desk;
    private final ListingEditor editor;

    ListingStateController(HostingDesk desk, ListingEditor editor) {
        this.desk = desk;
        this.editor = editor;
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, CurrentMember me) {
        desk.pause(id, me.id());
        return "redirect:/hosting?notice=listing-paused";
    }

    @PostMapping("/publication")
    String publish(@PathVariable UUID id, CurrentMember me) {
        desk.publish(id, me.id());
        return "redirect:/hosting?notice=listing-published";
    }

    @PostMapping("/removal")
    Answer remove(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.delete(id, me.id()))
                .thenGo("/hosting?notice=listing-removed")
                .elseShow((model, refusal) -> {
                    model.addAttribute("removalRefusal", refusal);
                    model.addAttribute("usesAhead", desk.usesAhead(id, me.id()));
                    return editor.edit(id, me, model);
                });
    }
}
