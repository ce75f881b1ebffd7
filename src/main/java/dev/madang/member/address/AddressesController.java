package dev.madang.member.address;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's address book. */
@ForMembers
@Controller
@RequestMapping("/me/addresses")
class AddressesController {

    private static final String LIST = "member/address/addresses";
    private static final String PAGE = "member/address/address";

    private final AddressBook book;

    AddressesController(AddressBook book) {
        this.book = book;
    }

    @GetMapping
    String list(CurrentMember me, Model model) {
        model.addAttribute("address", AddressForm.EMPTY);
        return list(me.id(), model);
    }

    @PostMapping
    Answer add(CurrentMember me, @ModelAttribute("address") AddressForm form, BindingResult errors) {
        form.check(errors);
        return Answer.to(() -> book.add(me.id(), form.address(), form.isUsual()))
                .of(errors)
                .thenGo("/me/addresses?notice=address-added")
                .elseShow(model -> list(me.id(), model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        SavedAddress saved = book.require(me.id(), id);
        model.addAttribute("address", AddressForm.of(saved));
        return page(saved, model);
    }

    @PostMapping("/{id}")
    Answer change(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("address") AddressForm form,
            BindingResult errors) {
        SavedAddress saved = book.require(me.id(), id);
        form.check(errors);
        return Answer.to(() -> book.change(me.id(), id, form.address(), form.isUsual()))
                .of(errors)
                .thenGo("/me/addresses?notice=address-changed")
                .elseShow(model -> page(saved, model));
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, CurrentMember me) {
        book.remove(me.id(), id);
        return "redirect:/me/addresses?notice=address-removed";
    }

    private String list(UUID member, Model model) {
        model.addAttribute("addresses", book.of(member));
        model.addAttribute("most", AddressBook.MOST);
        return LIST;
    }

    private static String page(SavedAddress saved, Model model) {
        model.addAttribute("saved", saved);
        return PAGE;
    }
}
