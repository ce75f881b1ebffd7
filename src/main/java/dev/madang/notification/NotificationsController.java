package dev.madang.notification;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a member was told. */
@ForMembers
@Controller
class NotificationsController {

    private final NotificationList list;

    NotificationsController(NotificationList list) {
        this.list = list;
    }

    @GetMapping("/notifications")
    String show(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("page", NotificationsPage.of(list.of(me.id(), turn)));
        model.addAttribute("here", turn.of("/notifications"));
        return "notification/notifications";
    }

    @HxRequest
    @GetMapping("/notifications")
    String turn(Turn turn, CurrentMember me, Model model) {
        show(turn, me, model);
        return "notification/notifications :: list";
    }
}
