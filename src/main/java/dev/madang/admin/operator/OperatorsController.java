package dev.madang.admin.operator;

import dev.madang.member.OperatorSecondFactors;
import dev.madang.member.Operators;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import java.util.UUID;
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

/** Who is an operator, and what each is trusted with; for owners. */
@ForOperators
@Controller
@RequestMapping("/admin/operators")
class OperatorsController {

    private static final String PAGE = "/admin/operators";

    private final Operators operators;
    private final OperatorSecondFactors factors;

    OperatorsController(Operators operators, OperatorSecondFactors factors) {
        this.operators = operators;
        this.factors = factors;
    }

    @GetMapping
    String list(CurrentMember me, Model model) {
        model.addAttribute("form", OperatorForm.EMPTY);
        return page(me, model);
    }

    @PostMapping
    Answer appoint(@ModelAttribute("form") OperatorForm form, BindingResult errors, CurrentMember me) {
        return Answer.to(() -> operators.appoint(me.id(), form.typedEmail(), form.chosen()))
                .ofPart(errors)
                .thenGo(PAGE + "?notice=operator-changed")
                .elseShow(model -> page(me, model));
    }

    @PostMapping("/{id}")
    Answer change(@PathVariable UUID id, OperatorForm changed, CurrentMember me) {
        return Answer.to(() -> operators.change(me.id(), id, changed.chosen()))
                .thenGo(PAGE + "?notice=operator-changed")
                .elseShow(model -> list(me, model));
    }

    /** For who has lost the app and all codes. */
    @PostMapping("/{id}/second-factor/removal")
    Answer removeFactor(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> factors.reset(me.id(), id))
                .thenGo(PAGE + "?notice=factor-removed")
                .elseShow(model -> list(me, model));
    }

    private String page(CurrentMember me, Model model) {
        model.addAttribute("operators", operators.all());
        model.addAttribute("roles", OperatorRole.values());
        model.addAttribute("reader", me.id());
        return "admin/operators";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink operatorsLink() {
            return new OperatorLink(PAGE, "operator.title", "operator.about");
        }
    }
}
