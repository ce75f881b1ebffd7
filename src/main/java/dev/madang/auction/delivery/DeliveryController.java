package dev.madang.auction.delivery;

import dev.madang.auction.Auction;
import dev.madang.auction.AuctionContents;
import dev.madang.auction.Links;
import dev.madang.member.address.AddressBook;
import dev.madang.member.address.AddressChoice;
import dev.madang.member.address.AddressForm;
import dev.madang.member.address.PostalAddress;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.text.TypedParcel;
import dev.madang.platform.text.TypedReason;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Where what was won goes, that it was sent, and that it arrived. */
@ForAllMembers
@Controller
@RequestMapping("/auctions/{id}/delivery")
class DeliveryController {

    private final DeliveryDesk desk;
    private final Deliveries deliveries;
    private final AddressBook book;
    private final AuctionContents contents;

    DeliveryController(DeliveryDesk desk, Deliveries deliveries, AddressBook book, AuctionContents contents) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.book = book;
        this.contents = contents;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("address", AddressForm.EMPTY);
        return page(id, me, model);
    }

    @PostMapping(params = "saved")
    Answer choose(@PathVariable UUID id, @RequestParam UUID saved, CurrentMember me) {
        PostalAddress chosen = book.require(me.id(), saved).address();
        return Answer.to(() -> desk.sendTo(me.id(), id, chosen))
                .thenGo(Links.auction(id) + "?notice=auction-address")
                .elseShow(model -> show(id, me, model));
    }

    /** One that is typed here is in the book from then on. */
    @PostMapping
    Answer type(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("address") AddressForm form,
            BindingResult errors) {
        form.check(errors);
        return Answer.to(() -> book.sendTo(me.id(), form, address -> desk.sendTo(me.id(), id, address)))
                .of(errors)
                .thenGo(Links.auction(id) + "?notice=auction-address")
                .elseShow(model -> page(id, me, model));
    }

    @PostMapping("/parcel")
    Answer send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String address,
            CurrentMember me) {
        return then(id, me, "auction-sent", () -> desk.send(me.id(), id, TypedParcel.read(carrier, number), address));
    }

    @PostMapping("/arrival")
    Answer arrive(@PathVariable UUID id, CurrentMember me) {
        return then(id, me, "auction-arrived", () -> desk.arrive(me.id(), id));
    }

    /** @param reason why the winner thinks that it does not come any more */
    @PostMapping("/objection")
    Answer contest(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return then(
                id,
                me,
                "auction-contested",
                () -> desk.contest(me.id(), id, TypedReason.read(reason, Auction.LONGEST_REASON)));
    }

    private Answer then(UUID id, CurrentMember me, String notice, Runnable step) {
        return Answer.to(step)
                .thenGo(Links.auction(id) + "?notice=" + notice)
                .elseShow(model -> contents.show(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        model.addAttribute("won", desk.won(me.id(), id).title());
        model.addAttribute("auction", id);
        model.addAttribute(
                "choice",
                AddressChoice.of(
                        Links.auction(id) + "/delivery",
                        book.of(me.id()),
                        deliveries.of(id).address()));
        return "auction/delivery/address";
    }
}
