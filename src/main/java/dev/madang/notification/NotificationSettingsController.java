package dev.madang.notification;

import dev.madang.platform.push.WebPush;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member wants to be told, how and when. */
@ForAllMembers
@Controller
class NotificationSettingsController {

    private static final String PAGE = "notification/settings";

    private final NotificationChoices choices;
    private final PushSubscriptions subscriptions;
    private final WebPush webPush;

    NotificationSettingsController(NotificationChoices choices, PushSubscriptions subscriptions, WebPush webPush) {
        this.choices = choices;
        this.subscriptions = subscriptions;
        this.webPush = webPush;
    }

    /** By which a browser subscribes; null where nothing is pushed. */
    @ModelAttribute("pushKey")
    @Nullable
    String pushKey() {
        return webPush.publicKey().orElse(null);
    }

    /** Whether this browser is told. It may keep a subscription that ended here when somebody signed out. */
    @ModelAttribute("pushHere")
    boolean pushHere(CurrentMember me, HttpSession session) {
        return webPush.publicKey().isPresent() && subscriptions.isOne(me.id(), PushController.nameOf(session.getId()));
    }

    @GetMapping("/notifications/settings")
    String show(CurrentMember me, Model model) {
        QuietHours quiet = choices.quiet(me.id()).orElse(null);
        model.addAttribute("choices", choices.of(me.id()));
        model.addAttribute("quiet", quiet != null);
        model.addAttribute("begins", quiet == null ? LocalTime.of(22, 0) : quiet.begins());
        model.addAttribute("ends", quiet == null ? LocalTime.of(8, 0) : quiet.ends());
        return PAGE;
    }

    /**
     * @param page kinds to be shown
     * @param mail kinds to be mailed
     * @param push kinds to be pushed to browsers
     * @param quiet whether there shall be quiet hours
     */
    @PostMapping("/notifications/settings")
    String choose(
            @RequestParam(defaultValue = "") List<String> page,
            @RequestParam(defaultValue = "") List<String> mail,
            @RequestParam(defaultValue = "") List<String> push,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        QuietHours hours = quiet ? hours(begins, ends) : null;
        if (quiet && hours == null) {
            model.addAttribute(
                    "choices",
                    choices.of(me.id()).stream()
                            .map(one -> new NotificationChoices.Choice(
                                    one.kind(),
                                    page.contains(one.kind()),
                                    mail.contains(one.kind()),
                                    push.contains(one.kind())))
                            .toList());
            model.addAttribute("quiet", true);
            model.addAttribute("begins", begins);
            model.addAttribute("ends", ends);
            model.addAttribute("wrong", true);
            response.setStatus(422);
            return PAGE;
        }
        choices.choose(me.id(), page, mail, webPush.publicKey().isEmpty() ? kinds(me) : push, hours);
        return "redirect:/notifications/settings?notice=notifications-chosen";
    }

    /** Where nothing is pushed the page does not ask, and nothing is changed. */
    private List<String> kinds(CurrentMember me) {
        return choices.of(me.id()).stream()
                .filter(NotificationChoices.Choice::push)
                .map(NotificationChoices.Choice::kind)
                .toList();
    }

    private static @Nullable QuietHours hours(String begins, String ends) {
        try {
            var hours = new QuietHours(LocalTime.parse(begins), LocalTime.parse(ends));
            return hours.begins().equals(hours.ends()) ? null : hours;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
