package dev.madang.rental.ask;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
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

    AskController(AskDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/ask")
    String ask(
            @RequestParam MultiValueMap<String, String> said, @Nullable CurrentMember me, Locale locale, Model model) {
        // Bound to a list, a single text would be split at its commas.
        var asked = new Asked(said.getFirst("q"), said.get("before"), said.get("drop"));
        model.addAttribute("asked", asked);
        if (!asked.question().isEmpty()) {
            Answer answer = desk.of(asked, new Reader(me, locale));
            model.addAttribute("answer", answer);
            model.addAttribute("hearts", answer.hearts());
        }
        return "rental/ask/ask";
    }
}
