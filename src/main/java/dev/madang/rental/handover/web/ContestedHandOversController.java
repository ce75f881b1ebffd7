package dev.madang.rental.handover.web;

import dev.madang.member.Members;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import dev.madang.rental.handover.ContestedHandOvers;
import dev.madang.rental.handover.ContestedHandOvers.Contested;
import dev.madang.rental.reservation.page.ReasonForm;
import dev.madang.rental.reservation.page.ReservationActs;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The hand-overs about which two sides contradict each other, and an operator's word that one took place. */
@ForOperators(OperatorRole.SUPPORT)
@Controller
@RequestMapping("/admin/hand-overs")
class ContestedHandOversController {

    private final ContestedHandOvers contested;
    private final Members members;
    private final ReservationActs acts;

    ContestedHandOversController(ContestedHandOvers contested, Members members, ReservationActs acts) {
        this.contested = contested;
        this.members = members;
        this.acts = acts;
    }

    @GetMapping
    String show(Model model) {
        List<Contested> all = contested.all();
        model.addAttribute("contested", all);
        model.addAttribute(
                "people",
                members.cards(all.stream()
                        .flatMap(one -> Stream.of(one.host(), one.guest()))
                        .distinct()
                        .toList()));
        return "rental/handover/hand-overs";
    }

    @PostMapping("/{id}/confirmation")
    Answer confirm(
            @PathVariable UUID id,
            @Valid @ModelAttribute("reason") ReasonForm form,
            BindingResult errors,
            @RequestParam(required = false) boolean sure,
            CurrentMember me) {
        form.require(errors);
        if (!sure && !errors.hasErrors()) {
            errors.rejectValue("reason", "decision.sure.missing");
        }
        return acts.take(id, me, "hand-over-decided", () -> contested.decideHandedOver(me.id(), id, form.getReason()))
                .of(errors);
    }

    @Configuration(proxyBeanMethods = false)
    static class OperatorLinks {

        @Bean
        OperatorLink handOversLink() {
            return new OperatorLink("/admin/hand-overs", "no-show.queue.title", "no-show.queue.about");
        }
    }
}
