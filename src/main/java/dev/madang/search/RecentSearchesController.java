package dev.madang.search;

import dev.madang.platform.search.TypedWords;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.web.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one looked for lately: the options of an empty search field, and the page where a member takes words, or all, away. */
@ForAllMembers
@Controller
class RecentSearchesController {

    static final String PAGE = "/search/recent";

    private static final int FEW = 6;

    private final RecentSearches recent;
    private final PopularWords popular;

    RecentSearchesController(RecentSearches recent, PopularWords popular) {
        this.recent = recent;
        this.popular = popular;
    }

    @GetMapping(PAGE)
    String show(CurrentMember me, Model model) {
        model.addAttribute("recent", recent.of(me.id(), RecentSearches.MOST));
        model.addAttribute("kept", recent.areKept(me.id()));
        return "search/recent";
    }

    /** Of guests, their browser knows what they looked for. */
    @ForEveryone
    @GetMapping(PAGE + "/options")
    String options(@Nullable CurrentMember me, Model model) {
        List<String> own = me == null ? List.of() : recent.of(me.id(), FEW);
        model.addAttribute("recent", own);
        model.addAttribute(
                "popular",
                popular.top().stream().filter(words -> !own.contains(words)).toList());
        return "search/options";
    }

    /** @param words none for all */
    @PostMapping(PAGE + "/removal")
    Answer remove(@RequestParam(defaultValue = "") String words, CurrentMember me) {
        String some = TypedWords.of(words);
        return Answer.to(() -> {
                    if (some.isEmpty()) {
                        recent.forgetAll(me.id());
                    } else {
                        recent.forget(me.id(), some);
                    }
                })
                .thenGo(PAGE + "?notice=recent-removed")
                .elseShow(model -> show(me, model));
    }

    @PostMapping(PAGE + "/keeping")
    Answer keep(@RequestParam boolean kept, CurrentMember me) {
        return Answer.to(() -> recent.keep(me.id(), kept))
                .thenGo(PAGE + "?notice=" + (kept ? "recent-kept" : "recent-off"))
                .elseShow(model -> show(me, model));
    }
}
