package dev.madang.rental.ask;

import dev.madang.assistant.Assistant;
import dev.madang.assistant.Purpose;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Regions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking in one's own words. A question stands in the address, so that an answer can be kept and sent on. */
@ForEveryone
@Controller
class AskController {

    private final AskDesk desk;
    private final AnswerWriter writer;
    private final Assistant assistant;
    private final Regions regions;

    AskController(AskDesk desk, AnswerWriter writer, Assistant assistant, Regions regions) {
        this.desk = desk;
        this.writer = writer;
        this.assistant = assistant;
        this.regions = regions;
    }

    @GetMapping("/ask")
    String ask(
            @RequestParam MultiValueMap<String, String> said, @Nullable CurrentMember me, Locale locale, Model model) {
        // Bound to a list, a single text would be split at its commas.
        Asked asked = desk.settled(
                new Asked(said.getFirst("q"), said.get("before"), ChangedWishes.of(said), said.get("drop")));
        model.addAttribute("asked", asked);
        if (!asked.isEmpty()) {
            Answer answer = desk.of(asked, new Reader(me, locale));
            model.addAttribute("answer", answer);
            model.addAttribute("hearts", answer.hearts());
            model.addAttribute("written", writer.begin(asked.said(), answer, me == null ? null : me.id(), locale));
            model.addAttribute("wishes", answer.wishes());
            model.addAttribute("regions", regions);
        }
        model.addAttribute("simple", me == null || assistant.isSimple(Purpose.ASK));
        return "rental/ask/ask";
    }
}
