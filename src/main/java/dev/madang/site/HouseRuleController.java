package dev.madang.site;

import dev.madang.platform.security.ForEveryone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Terms, privacy, refunds and who runs Madang, each under an address of its own. */
@ForEveryone
@Controller
class HouseRuleController {

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

    private static String page(HouseRule rule, Model model) {
        model.addAttribute("rule", rule);
        model.addAttribute("rules", HouseRule.values());
        return "site/house-rule";
    }
}
