package dev.madang.auction;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Auctions that wait for an operator, and the word on them. */
@ForOperators
@Controller
@RequestMapping("/admin/auctions")
class AuctionApprovalController {

    private static final String PATH = "/admin/auctions";
    private static final int LONGEST_REASON = 500;

    private final Auctions auctions;
    private final AuctionDesk desk;

    AuctionApprovalController(Auctions auctions, AuctionDesk desk) {
        this.auctions = auctions;
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("cards", auctions.of(null));
        return "auction/approvals";
    }

    @PostMapping("/{id}/approval")
    Answer approve(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.approve(id, me.id()))
                .thenGo(PATH + "?notice=auction-approved")
                .elseShow(this::show);
    }

    @PostMapping("/{id}/refusal")
    Answer refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> {
                    String why = reason.strip();
                    if (why.isEmpty() || why.length() > LONGEST_REASON) {
                        throw Refusal.invalid("auction.refused.reason");
                    }
                    desk.refuse(id, me.id(), why);
                })
                .thenGo(PATH + "?notice=auction-refused")
                .elseShow(this::show);
    }

    @Configuration(proxyBeanMethods = false)
    static class AuctionsLink {

        @Bean
        OperatorLink auctionsToDecide() {
            return new OperatorLink(PATH, "auction.queue.title", "auction.queue.about");
        }
    }
}
