package dev.madang.search;

import dev.madang.platform.pages.GuestPage;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the one search: tabs with counts, and the best of each kind. */
@ForEveryone
@Controller
class SearchController {

    private final OneSearch search;

    SearchController(OneSearch search) {
        this.search = search;
    }

    /** Where and when belong to gear alone: whoever says so, or asks for nothing in particular, is led to its list. */
    @GetMapping("/search")
    String search(Question question, @Nullable CurrentMember me, Locale locale, Model model) {
        String words = question.words();
        if (words.isEmpty() || question.isAboutGear()) {
            return "redirect:" + question.ofGear();
        }
        List<OneSearch.Tab> tabs = search.of(words, new Reader(me, locale));
        model.addAttribute("words", words);
        model.addAttribute("tabs", tabs);
        model.addAttribute(
                "sections", tabs.stream().map(tab -> tab.found().best()).toList());
        return "search/search";
    }

    @Configuration(proxyBeanMethods = false)
    static class SharedAmongGuests {

        @Bean
        GuestPage guestsSearch() {
            return new GuestPage("/search");
        }
    }
}
