package dev.madang.site;

import dev.madang.member.consent.GivenConsents;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Slugs;
import dev.madang.site.HouseRule.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Terms, privacy, refunds and who runs Madang, each under an address of its own, as they hold and as they held. */
@ForEveryone
@Controller
class HouseRuleController {

    private final GivenConsents consents;
    private final Sentences sentences;
    private final Clock clock;

    HouseRuleController(GivenConsents consents, Sentences sentences, Clock clock) {
        this.consents = consents;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/terms")
    String terms(Model model) {
        return page(HouseRule.TERMS, model);
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        return page(HouseRule.PRIVACY, model);
    }

    @GetMapping("/refunds")
    String refunds(Model model) {
        return page(HouseRule.REFUNDS, model);
    }

    @GetMapping("/company")
    String company(Model model) {
        return page(HouseRule.COMPANY, model);
    }

    /** All versions, what changed in each, and which ones the reader agreed to. */
    @GetMapping("/rules/{name}")
    String versions(@PathVariable String name, @Nullable CurrentMember me, Model model) {
        HouseRule rule = find(name);
        Map<LocalDate, String> agreed = me == null ? Map.of() : consents.daysOf(me.id(), rule.name());
        model.addAttribute(
                "rule",
                HouseRuleVersions.of(
                        rule,
                        LocalDate.now(clock),
                        agreed,
                        part -> sentences.of("house." + rule.slug() + "." + part + ".title")));
        model.addAttribute("rules", HouseRulePage.tabs(rule));
        return "site/house-rule-versions";
    }

    @GetMapping("/rules/{name}/{since}")
    String version(@PathVariable String name, @PathVariable String since, Model model) {
        HouseRule rule = find(name);
        return page(rule, rule.find(since).orElseThrow(Refusal::notFound), model);
    }

    private String page(HouseRule rule, Model model) {
        return page(rule, rule.on(LocalDate.now(clock)), model);
    }

    private String page(HouseRule rule, Version version, Model model) {
        model.addAttribute("rule", HouseRulePage.of(rule, version, LocalDate.now(clock)));
        model.addAttribute("rules", HouseRulePage.tabs(rule));
        return "site/house-rule";
    }

    private static HouseRule find(String name) {
        return Slugs.find(HouseRule.class, name).orElseThrow(Refusal::notFound);
    }
}
