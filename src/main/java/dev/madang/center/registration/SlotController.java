package dev.madang.center.registration;

import dev.madang.center.Links;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A slot: what it is, how many seats are left, and what the reader has of it. */
@Controller
@RequestMapping("/slots/{id}")
class SlotController {

    private final SlotPages pages;
    private final RegistrationDesk desk;

    SlotController(SlotPages pages, RegistrationDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @ForEveryone
    @GetMapping
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        return page(id, me, model);
    }

    @ForMembers
    @PostMapping("/registrations")
    Answer register(@PathVariable UUID id, @RequestParam(defaultValue = "") String terms, CurrentMember me) {
        return Answer.to(() -> {
                    desk.register(id, me.id(), terms);
                })
                .thenGo(Links.slot(id) + "?notice=seat-taken")
                .elseShow(model -> page(id, me, model));
    }

    @ForMembers
    @PostMapping("/waiting")
    Answer await(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String terms,
            CurrentMember me) {
        return Answer.to(() -> {
                    desk.await(id, me.id(), late, terms);
                })
                .thenGo(Links.slot(id) + "?notice=waiting")
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, @Nullable CurrentMember me, Model model) {
        SlotPage page = pages.of(id, me == null ? null : me.id());
        model.addAttribute("page", page);
        model.addAttribute("seats", page.seats());
        return "center/registration/slot";
    }
}
