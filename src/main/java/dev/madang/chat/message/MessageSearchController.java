package dev.madang.chat.message;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.shared.Graphemes;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for words in what was said in one's own rooms. */
@Controller
@ForMembers
class MessageSearchController {

    private static final int PAGE = 30;
    private static final int LONGEST = 100;

    private final Messages messages;

    MessageSearchController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/chat/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Long before,
            CurrentMember me,
            Model model) {
        String stripped = Normalizer.normalize(q.replaceAll("\\p{Cntrl}", " ").strip(), Normalizer.Form.NFC);
        String words = Graphemes.cut(stripped, LONGEST);
        List<FoundMessage> found = words.isEmpty() ? List.of() : messages.search(me.id(), words, before, PAGE + 1);
        model.addAttribute("q", words);
        model.addAttribute("found", found.stream().limit(PAGE).toList());
        model.addAttribute(
                "next", found.size() > PAGE ? found.get(PAGE - 1).message().id() : null);
        return "chat/search";
    }
}
