package dev.madang.search;

import dev.madang.platform.pages.GuestPage;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.Searched;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the one search: tabs with counts, and the best of each kind. */
@ForEveryone
@Controller
class SearchController {

    private static final int FEW = 6;

    private final OneSearch search;
    private final PopularWords popular;
    private final RecentSearches recent;
    private final ApplicationEventPublisher events;

    SearchController(OneSearch search, PopularWords popular, RecentSearches recent, ApplicationEventPublisher events) {
        this.search = search;
        this.popular = popular;
        this.recent = recent;
        this.events = events;
    }

    /** Where and when belong to gear alone: whoever says so, or asks for nothing in particular, is led to its list. */
    @GetMapping("/search")
    String search(Question question, @Nullable CurrentMember me, Locale locale, Model model) {
        String words = question.words();
        if (words.isEmpty() || question.isAboutGear()) {
            return "redirect:" + question.ofGear();
        }
        OneSearch.Findings findings = search.of(words, new Reader(me, locale));
        if (me != null) {
            events.publishEvent(new Searched(me.id(), words));
        }
        if (me != null && !findings.tabs().isEmpty() && findings.meant() == null && !findings.inPart()) {
            popular.count(words, me.id());
        }
        model.addAttribute("popular", popular.top());
        model.addAttribute("recent", me == null ? List.of() : others(recent.of(me.id(), FEW), words));
        model.addAttribute("words", words);
        model.addAttribute("findings", findings);
        model.addAttribute("tabs", findings.tabs());
        model.addAttribute(
                "sections",
                findings.tabs().stream().map(tab -> tab.found().best()).toList());
        return "search/search";
    }

    private static List<String> others(List<String> searches, String words) {
        return searches.stream().filter(search -> !search.equals(words)).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class SharedAmongGuests {

        @Bean
        GuestPage guestsSearch() {
            return new GuestPage("/search");
        }
    }
}
