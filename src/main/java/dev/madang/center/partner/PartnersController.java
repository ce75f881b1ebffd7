package dev.madang.center.partner;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who would like to run centres, for operators to decide. */
@ForOperators(OperatorRole.MODERATION)
@Controller
class PartnersController {

    private static final int LONGEST_REASON = 500;

    static final String LIST = "/admin/partners";

    private final Partners partners;
    private final PartnerDesk desk;
    private final Members members;

    PartnersController(Partners partners, PartnerDesk desk, Members members) {
        this.partners = partners;
        this.desk = desk;
        this.members = members;
    }

    /** Feeds a row of {@code center/partner/partners}. */
    record Applied(Partner partner, @Nullable MemberCard member, List<UUID> documents) {}

    @GetMapping(LIST)
    String list(Turn turn, Model model) {
        var waiting = partners.waiting(turn);
        List<UUID> applicants = waiting.rows().stream().map(Partner::id).toList();
        Map<UUID, MemberCard> cards = members.cards(applicants);
        Map<UUID, List<UUID>> documents = partners.documents(applicants);
        model.addAttribute(
                "applied",
                waiting.rows().stream()
                        .map(one -> new Applied(one, cards.get(one.id()), documents.getOrDefault(one.id(), List.of())))
                        .toList());
        model.addAttribute("previous", waiting.previousOf(LIST));
        model.addAttribute("next", waiting.nextOf(LIST));
        return "center/partner/partners";
    }

    @PostMapping(LIST + "/{member}/approval")
    Answer approve(@PathVariable UUID member, CurrentMember me) {
        return Answer.to(() -> desk.approve(me.id(), member))
                .thenGo(LIST + "?notice=partner-approved")
                .elseShow(model -> list(Turn.FIRST, model));
    }

    @PostMapping(LIST + "/{member}/refusal")
    Answer decline(@PathVariable UUID member, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> desk.decline(me.id(), member, TypedReason.optional(reason, LONGEST_REASON)))
                .thenGo(LIST + "?notice=partner-declined")
                .elseShow(model -> list(Turn.FIRST, model));
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink partnersLink() {
            return new OperatorLink(LIST, "partner.queue", "partner.queue.about");
        }
    }
}
