package dev.madang.search;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.Synonyms;
import dev.madang.platform.search.WordRules;
import dev.madang.platform.search.index.IndexRebuild;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import dev.madang.shared.Slugs;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What operators decide about words, and what it would find before they do. */
@ForOperators
@Controller
@RequestMapping(WordRuleDesk.PAGE)
class WordRulesController {

    private final WordRuleDesk desk;
    private final OneSearch search;
    private final Synonyms synonyms;
    private final WordRules rules;
    private final IndexRebuild index;

    WordRulesController(WordRuleDesk desk, OneSearch search, Synonyms synonyms, WordRules rules, IndexRebuild index) {
        this.desk = desk;
        this.search = search;
        this.synonyms = synonyms;
        this.rules = rules;
        this.index = index;
    }

    /**
     * A kind of rule, and all there are of it. Feeds {@code search/word-rules}.
     *
     * @param name as the form sends it, and in words as {@code word-rule.kind.<name>}
     */
    record Group(String name, List<WordRule> rules) {}

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", WordRuleForm.EMPTY);
        return page(model);
    }

    /** What the words to try find now, and what they would find with the rule that is being written. */
    @GetMapping("/preview")
    Answer preview(
            @Valid @ModelAttribute("form") WordRuleForm form, BindingResult errors, CurrentMember me, Locale locale) {
        return Answer.showing(model -> {
            if (!errors.hasErrors() && !form.tried().isEmpty()) {
                var reader = new Reader(me, locale);
                model.addAttribute("before", search.of(form.tried(), reader).tabs());
                List<String> names = Synonyms.names(form.typed());
                model.addAttribute(
                        "after",
                        trying(form.chosen(), names, () -> search.of(form.tried(), reader))
                                .tabs());
            }
            return page(model);
        });
    }

    /** What is suggested first is found no differently. */
    private OneSearch.Findings trying(WordRule.Kind kind, List<String> names, Supplier<OneSearch.Findings> searching) {
        return switch (kind) {
            case SYNONYM -> synonyms.trying(names, searching);
            case BANNED -> rules.trying(names, searching);
            case PROMOTED -> searching.get();
        };
    }

    @PostMapping
    Answer add(@Valid @ModelAttribute("form") WordRuleForm form, BindingResult errors, CurrentMember me) {
        return Answer.to(() -> desk.add(me.id(), form.chosen(), form.typed()))
                .of(errors)
                .thenGo(WordRuleDesk.PAGE + "?notice=word-rule-added")
                .elseShow(this::page);
    }

    @PostMapping("/{id}/removal")
    Answer remove(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.remove(me.id(), id))
                .thenGo(WordRuleDesk.PAGE + "?notice=word-rule-removed")
                .elseShow(this::show);
    }

    @PostMapping("/rebuild")
    Answer rebuild(CurrentMember me) {
        return Answer.to(() -> {
                    desk.noteRebuild(me.id());
                    index.begin();
                })
                .thenGo(WordRuleDesk.PAGE + "?notice=index-rebuild-begun")
                .elseShow(this::show);
    }

    private String page(Model model) {
        model.addAttribute("underWay", index.isUnderWay());
        List<WordRule> all = desk.all();
        model.addAttribute(
                "groups",
                Stream.of(WordRule.Kind.values())
                        .map(kind -> new Group(
                                Slugs.of(kind),
                                all.stream().filter(rule -> rule.kind() == kind).toList()))
                        .toList());
        return "search/word-rules";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink wordRulesLink() {
            return new OperatorLink(WordRuleDesk.PAGE, "word-rule.title", "word-rule.about");
        }
    }
}
