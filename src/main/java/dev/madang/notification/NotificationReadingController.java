package dev.madang.notification;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads one notification, which leads to what it is about, or all that were seen. */
@ForAllMembers
@Controller
class NotificationReadingController {

    private final Notifications notifications;

    NotificationReadingController(Notifications notifications) {
        this.notifications = notifications;
    }

    @PostMapping("/notifications/{id}/reading")
    String read(@PathVariable UUID id, CurrentMember me) {
        return "redirect:" + notifications.read(me.id(), id).orElseThrow(Refusal::notFound);
    }

    /** @param newest that was seen */
    @PostMapping("/notifications/reading")
    String readAll(@RequestParam UUID newest, CurrentMember me) {
        notifications.readUpTo(me.id(), newest);
        return "redirect:/notifications";
    }
}
