package dev.madang.chat.feeling;

import dev.madang.assistant.Emotion;
import dev.madang.chat.message.MessageDesk;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreeing to have feelings read, taking that back, and saying that one was read wrong. */
@Controller
@ForMembers
class FeelingController {

    private final Feelings feelings;
    private final MessageDesk messages;
    private final Clock clock;

    FeelingController(Feelings feelings, MessageDesk messages, Clock clock) {
        this.feelings = feelings;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/chat/feelings")
    String agree(@RequestParam(defaultValue = "false") boolean wanted, CurrentMember me) {
        if (wanted) {
            feelings.agree(me.id(), clock.instant());
        } else {
            feelings.withdraw(me.id());
        }
        return "redirect:/chat?notice=" + (wanted ? "feelings-on" : "feelings-off");
    }

    @PostMapping("/chat/{room}/messages/{message}/feeling")
    String correct(
            @PathVariable UUID room, @PathVariable long message, @RequestParam Emotion emotion, CurrentMember me) {
        messages.requireIn(me.id(), room);
        if (!feelings.correct(me.id(), room, message, emotion)) {
            throw Refusal.notFound();
        }
        messages.show(room, message);
        return "redirect:/chat/" + room + "?notice=feeling-corrected";
    }
}
