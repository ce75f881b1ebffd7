package dev.madang.admin.web;

import dev.madang.member.Members;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.audit.OperatorAct;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.OperatorLink;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What operators did, for all of them to read and for none to change. */
@ForOperators({OperatorRole.SUPPORT, OperatorRole.MODERATION, OperatorRole.FINANCE})
@Controller
@RequestMapping("/admin/audit")
class AuditController {

    private static final String PATH = "/admin/audit";

    private final AuditLog log;
    private final Members members;

    AuditController(AuditLog log, Members members) {
        this.log = log;
        this.members = members;
    }

    /** @param operator whose acts; everybody's without one */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID operator, Turn turn, Model model) {
        Slice<OperatorAct> acts = log.page(operator, turn);
        model.addAttribute("acts", acts);
        model.addAttribute("operator", operator);
        model.addAttribute("here", operator == null ? PATH : PATH + "?operator=" + operator);
        model.addAttribute(
                "people",
                members.cards(acts.rows().stream()
                        .map(OperatorAct::operator)
                        .distinct()
                        .toList()));
        return "admin/audit";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink auditLink() {
            return new OperatorLink(PATH, "admin.audit", "admin.audit.about");
        }
    }
}
