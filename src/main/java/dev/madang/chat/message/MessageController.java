package dev.madang.chat.message;

import dev.madang.chat.message.RoomPage.Composer;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.platform.web.RefusedForm;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says something in a room. What cannot be said comes back as it was typed. */
@Controller
@ForMembers
class MessageController {

    private final MessageDesk desk;
    private final RoomPages pages;
    private final PhotoIntake intake;
    private final Sentences sentences;

    MessageController(MessageDesk desk, RoomPages pages, PhotoIntake intake, Sentences sentences) {
        this.desk = desk;
        this.pages = pages;
        this.intake = intake;
        this.sentences = sentences;
    }

    @PostMapping("/chat/{room}/messages")
    String say(
            @PathVariable UUID room,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String clientId,
            PhotoField pictures,
            CurrentMember me,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        desk.requireIn(me.id(), room);
        List<UUID> photos = List.of();
        Refusal refused;
        try {
            TakenPhotos taken = intake.take(me.id(), pictures, MessageDesk.MOST_PHOTOS);
            photos = taken.photos();
            if (taken.isWhole()) {
                Message message = desk.say(me.id(), room, text, clientId, photos);
                if (!htmx.isHtmxRequest()) {
                    return "redirect:/chat/" + room;
                }
                model.addAttribute("message", message);
                model.addAttribute("mine", true);
                return RoomController.PAGE + " :: bubble";
            }
            refused = taken.refused().getFirst().refusal();
        } catch (Refusal refusal) {
            if (refusal.is(Refusal.Kind.NOT_FOUND) || refusal.is(Refusal.Kind.MALFORMED)) {
                throw refusal;
            }
            refused = refusal;
        }
        var composer = new Composer(room, clientId, text, sentences.of(refused.key(), refused.arguments()), photos);
        if (htmx.isHtmxRequest()) {
            model.addAttribute("composer", composer);
            return RefusedForm.refused(RoomController.PAGE + " :: composer", refused, response);
        }
        model.addAttribute("chat", pages.page(me.id(), room, null, null).with(composer));
        RefusalStatus.set(refused, response);
        return RoomController.PAGE;
    }
}
