package dev.madang.moderation.sanction;

import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.OperatorLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the rules do by themselves, and to whom they would do it now. */
@ForOperators(OperatorRole.MODERATION)
@Controller
class SanctionRulesController {

    private final AutomaticRules rules;
    private final Repeaters repeaters;

    SanctionRulesController(AutomaticRules rules, Repeaters repeaters) {
        this.rules = rules;
        this.repeaters = repeaters;
    }

    @GetMapping("/admin/sanction-rules")
    String show(Model model) {
        model.addAttribute("rules", rules.rules());
        model.addAttribute("repeaters", repeaters.all());
        return "moderation/sanction-rules";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink sanctionRulesLink() {
            return new OperatorLink("/admin/sanction-rules", "sanction.rules", "sanction.rules.about");
        }
    }
}
