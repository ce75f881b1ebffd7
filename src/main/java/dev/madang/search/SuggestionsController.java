package dev.madang.search;

import dev.madang.platform.security.ForEveryone;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The options below the field of the one search, while somebody types. */
@ForEveryone
@Controller
class SuggestionsController {

    private final AllSuggestions suggestions;

    SuggestionsController(AllSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/search/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("suggestions", suggestions.of(q, locale));
        return "components/suggestions";
    }
}
