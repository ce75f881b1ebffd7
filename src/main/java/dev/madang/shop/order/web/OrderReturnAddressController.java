package dev.madang.shop.order.web;

import dev.madang.member.address.AddressBook;
import dev.madang.member.address.AddressChoice;
import dev.madang.member.address.AddressForm;
import dev.madang.member.address.PostalAddress;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.web.Answer;
import dev.madang.shop.Links;
import dev.madang.shop.order.OrderDesk;
import dev.madang.shop.order.OrderPage;
import dev.madang.shop.order.OrderPages;
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

/** Where to an order comes back, out of the address book of who says so or typed anew, until it is on its way. */
@ForAllMembers
@Controller
@RequestMapping("/orders/{id}/return/address")
class OrderReturnAddressController {

    private final OrderDesk desk;
    private final OrderPages pages;
    private final AddressBook book;

    OrderReturnAddressController(OrderDesk desk, OrderPages pages, AddressBook book) {
        this.desk = desk;
        this.pages = pages;
        this.book = book;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("address", AddressForm.EMPTY);
        return page(id, me, model);
    }

    @PostMapping(params = "saved")
    Answer choose(@PathVariable UUID id, @RequestParam UUID saved, CurrentMember me) {
        PostalAddress chosen = book.require(me.id(), saved).address();
        return Answer.to(() -> desk.returnTo(me.id(), id, chosen))
                .thenGo(Links.order(id) + "?notice=order-return-to")
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
        return Answer.to(() -> book.sendTo(me.id(), form, address -> desk.returnTo(me.id(), id, address)))
                .of(errors)
                .thenGo(Links.order(id) + "?notice=order-return-to")
                .elseShow(model -> page(id, me, model));
    }

    private String page(UUID id, CurrentMember me, Model model) {
        OrderPage order = pages.of(id, me.id());
        if (order.isBuyer()) {
            throw Refusal.notFound();
        }
        model.addAttribute("order", order);
        model.addAttribute(
                "choice",
                AddressChoice.of(
                        Links.order(id) + "/return/address",
                        book.of(me.id()),
                        order.back().address()));
        return "shop/order/return-address";
    }
}
