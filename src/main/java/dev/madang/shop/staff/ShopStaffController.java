package dev.madang.shop.staff;

import dev.madang.member.Friends;
import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who helps a member to sell, and whom they help. */
@ForMembers
@Controller
@RequestMapping(ShopStaffController.PATH)
class ShopStaffController {

    static final String PATH = "/selling/staff";

    private static final int MOST_FRIENDS = 200;

    private final ShopStaffDesk desk;
    private final Friends friends;
    private final Members members;

    ShopStaffController(ShopStaffDesk desk, Friends friends, Members members) {
        this.desk = desk;
        this.friends = friends;
        this.members = members;
    }

    @GetMapping
    String show(CurrentMember me, Model model) {
        return page(me, null, model);
    }

    @PostMapping
    Answer ask(
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(defaultValue = "false") boolean stock,
            @RequestParam(defaultValue = "false") boolean orders,
            CurrentMember me) {
        Set<ShopRole> roles = EnumSet.noneOf(ShopRole.class);
        if (stock) {
            roles.add(ShopRole.STOCK);
        }
        if (orders) {
            roles.add(ShopRole.ORDERS);
        }
        return Answer.to(() -> {
                    if (member == null) {
                        throw Refusal.invalid("shop-staff.refused.friend");
                    }
                    desk.ask(me.id(), member, roles);
                })
                .thenGo(PATH + "?notice=shop-staff-asked")
                .elseShow(model -> {
                    model.addAttribute("stock", stock);
                    model.addAttribute("orders", orders);
                    return page(me, member, model);
                });
    }

    @PostMapping("/{member}/removal")
    Answer remove(@PathVariable UUID member, CurrentMember me) {
        return Answer.to(() -> desk.remove(me.id(), member)).thenGo(PATH + "?notice=shop-staff-removed");
    }

    @PostMapping("/shops/{seller}/acceptance")
    Answer accept(@PathVariable UUID seller, CurrentMember me) {
        return Answer.to(() -> desk.accept(me.id(), seller)).thenGo(PATH + "?notice=shop-staff-joined");
    }

    @PostMapping("/shops/{seller}/departure")
    Answer leave(@PathVariable UUID seller, CurrentMember me) {
        return Answer.to(() -> desk.leave(me.id(), seller)).thenGo(PATH + "?notice=shop-staff-left");
    }

    private String page(CurrentMember me, @Nullable UUID chosen, Model model) {
        List<UUID> ids = friends.of(me.id(), MOST_FRIENDS);
        var cards = members.cards(ids);
        Stream<MemberCard> there = ids.stream().map(cards::get).filter(Objects::nonNull);
        model.addAttribute("staff", desk.of(me.id()));
        model.addAttribute("shops", desk.shopsOf(me.id()));
        model.addAttribute("friends", there.toList());
        model.addAttribute("chosen", chosen);
        return "shop/staff/staff";
    }
}
