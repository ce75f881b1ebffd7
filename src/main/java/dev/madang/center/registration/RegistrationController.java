package dev.madang.center.registration;

import dev.madang.center.Links;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member does with a seat or a place on a waiting list; suspended ones may still give both up. */
@ForMembers
@Controller
@RequestMapping("/registrations/{id}")
class RegistrationController {

    private final RegistrationDesk desk;
    private final Registrations registrations;
    private final SlotPages pages;

    RegistrationController(RegistrationDesk desk, Registrations registrations, SlotPages pages) {
        this.desk = desk;
        this.registrations = registrations;
        this.pages = pages;
    }

    /** @param seen how many passes the member saw come back */
    @ForAllMembers
    @PostMapping("/cancellation")
    Answer cancel(@PathVariable UUID id, @RequestParam int seen, CurrentMember me) {
        return Answer.to(() -> desk.cancel(id, me.id(), seen))
                .thenGo(path(id, me) + "?notice=seat-given-up")
                .elseShow(model -> page(id, me, model));
    }

    @ForAllMembers
    @PostMapping("/departure")
    Answer leave(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.leave(id, me.id()))
                .thenGo(path(id, me) + "?notice=waiting-left")
                .elseShow(model -> page(id, me, model));
    }

    /** @param late whether they agree to be moved up within the last two hours */
    @PostMapping("/lateness")
    Answer agree(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean late, CurrentMember me) {
        return Answer.to(() -> desk.agreeToLate(id, me.id(), late))
                .thenGo(path(id, me) + "?notice=lateness")
                .elseShow(model -> page(id, me, model));
    }

    private String path(UUID id, CurrentMember me) {
        return Links.slot(slot(id, me));
    }

    private UUID slot(UUID id, CurrentMember me) {
        return registrations
                .find(id)
                .filter(one -> one.member().equals(me.id()))
                .map(Registration::slot)
                .orElseThrow(Refusal::notFound);
    }

    private String page(UUID id, CurrentMember me, Model model) {
        SlotPage page = pages.of(slot(id, me), me.id());
        model.addAttribute("page", page);
        model.addAttribute("seats", page.seats());
        return "center/registration/slot";
    }
}
