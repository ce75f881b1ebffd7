package dev.madang.chat.inquiry;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.OperatorLink;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits for operators, who waits longest first, and what each of them has taken. */
@Controller
@ForOperators(OperatorRole.SUPPORT)
@RequestMapping("/admin/inquiries")
class InquiryQueueController {

    private final InquiryDesk desk;
    private final Inquiries inquiries;

    InquiryQueueController(InquiryDesk desk, Inquiries inquiries) {
        this.desk = desk;
        this.inquiries = inquiries;
    }

    @GetMapping
    String list(Turn turn, CurrentMember me, Model model) {
        model.addAttribute("waiting", inquiries.waiting(turn));
        model.addAttribute("taken", inquiries.takenBy(me.id()));
        return "chat/inquiry-queue";
    }

    @HxRequest
    @GetMapping
    String refresh(Turn turn, CurrentMember me, Model model) {
        list(turn, me, model);
        return "chat/inquiry-queue :: queue";
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable UUID id, CurrentMember me) {
        return "redirect:/chat/" + desk.claim(me.id(), id);
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink inquiriesLink() {
            return new OperatorLink("/admin/inquiries", "inquiry.queue", "inquiry.queue.about");
        }
    }
}
