package dev.madang.rental.catalog;

import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.search.ListingSuggestions;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The options below the search field, while somebody types. */
@ForEveryone
@Controller
class ListingSuggestionsController {

    private final ListingSuggestions suggestions;

    ListingSuggestionsController(ListingSuggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/listings/suggestions")
    String suggest(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("suggestions", suggestions.of(q, locale));
        return "components/suggestions";
    }
}
