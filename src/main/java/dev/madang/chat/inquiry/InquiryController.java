package dev.madang.chat.inquiry;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's inquiries, a new one, and how they end. */
@Controller
@ForMembers
@RequestMapping("/inquiries")
class InquiryController {

    private static final String PAGE = "chat/inquiries";

    private final InquiryDesk desk;
    private final Inquiries inquiries;

    InquiryController(InquiryDesk desk, Inquiries inquiries) {
        this.desk = desk;
        this.inquiries = inquiries;
    }

    record Draft(String topic, String text, String clientId) {}

    @GetMapping
    String list(Turn turn, CurrentMember me, Model model) {
        return show(turn, me, new Draft("", "", Idempotency.newKey()), model);
    }

    @PostMapping
    Answer ask(
            @RequestParam(defaultValue = "OTHER") Topic topic,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String clientId,
            CurrentMember me) {
        return Answer.to(() -> "/chat/" + desk.ask(me.id(), topic, text, clientId))
                .elseShow(model -> show(Turn.FIRST, me, new Draft(topic.name(), text, clientId), model));
    }

    /** How it stands, for those who have its room open. */
    @GetMapping("/{id}/standing")
    String standing(@PathVariable UUID id, CurrentMember me, Model model) {
        Inquiry inquiry = desk.find(me.id(), id);
        model.addAttribute("it", InquirySection.standing(inquiry, inquiry.isOf(me.id())));
        return PAGE + " :: standing";
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable UUID id, CurrentMember me) {
        return "redirect:/chat/" + desk.close(me.id(), id) + "?notice=inquiry-closed";
    }

    @PostMapping("/{id}/rating")
    String rate(@PathVariable UUID id, @RequestParam(defaultValue = "0") int stars, CurrentMember me) {
        return "redirect:/chat/" + desk.rate(me.id(), id, stars) + "?notice=inquiry-rated";
    }

    private String show(Turn turn, CurrentMember me, Draft draft, Model model) {
        model.addAttribute("inquiries", inquiries.of(me.id(), turn));
        model.addAttribute("open", inquiries.openOf(me.id()).orElse(null));
        model.addAttribute("draft", draft);
        model.addAttribute("topics", Topic.values());
        return PAGE;
    }
}
