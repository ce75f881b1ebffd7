package dev.madang.chat.message;

import dev.madang.chat.message.RoomPage.Composer;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.Answer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    Answer say(
            @PathVariable UUID room,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String clientId,
            PhotoField pictures,
            CurrentMember me) {
        desk.requireIn(me.id(), room);
        var typed = new Typed(me.id(), room, text, clientId);
        return Answer.to(() -> typed.say(pictures))
                .thenGo("/chat/" + room)
                .thenShow(typed::bubble)
                .elseShowInPlace(typed::composer)
                .elseShow(typed::page);
    }

    /** What was typed, and what becomes of it. */
    private final class Typed {

        private final UUID author;
        private final UUID room;
        private final String text;
        private final String clientId;
        private List<UUID> photos = List.of();
        private @Nullable Message said;

        Typed(UUID author, UUID room, String text, String clientId) {
            this.author = author;
            this.room = room;
            this.text = text;
            this.clientId = clientId;
        }

        /** The photos that were taken in are kept for the next try, when another was refused. */
        void say(PhotoField pictures) {
            TakenPhotos taken = intake.take(author, pictures, MessageDesk.MOST_PHOTOS);
            photos = taken.photos();
            if (!taken.isWhole()) {
                throw taken.refused().getFirst().refusal();
            }
            said = desk.say(author, room, text, clientId, photos);
        }

        String bubble(Model model) {
            model.addAttribute("message", said);
            model.addAttribute("mine", true);
            return RoomController.PAGE + " :: bubble";
        }

        String composer(Model model, @Nullable Refusal refusal) {
            model.addAttribute("composer", composer(refusal));
            return RoomController.PAGE + " :: composer";
        }

        String page(Model model, @Nullable Refusal refusal) {
            model.addAttribute("chat", pages.page(author, room, null, null).with(composer(refusal)));
            return RoomController.PAGE;
        }

        private Composer composer(@Nullable Refusal refusal) {
            String problem = refusal == null ? null : sentences.of(refusal.key(), refusal.arguments());
            return new Composer(room, clientId, text, problem, photos);
        }
    }
}
