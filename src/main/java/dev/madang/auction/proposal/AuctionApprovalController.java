package dev.madang.auction.proposal;

import dev.madang.auction.Auction;
import dev.madang.auction.AuctionContents;
import dev.madang.auction.AuctionDesk;
import dev.madang.auction.Auctions;
import dev.madang.auction.Links;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.text.TypedReason;
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

/** Auctions that wait for an operator, the word on them, and calling off one that runs. */
@ForOperators(OperatorRole.MODERATION)
@Controller
@RequestMapping("/admin/auctions")
class AuctionApprovalController {

    static final String PATH = "/admin/auctions";

    private final Auctions auctions;
    private final AuctionContents contents;
    private final AuctionDesk desk;

    AuctionApprovalController(Auctions auctions, AuctionContents contents, AuctionDesk desk) {
        this.auctions = auctions;
        this.contents = contents;
        this.desk = desk;
    }

    @GetMapping
    String show(Turn turn, Model model) {
        var proposed = auctions.proposed(turn);
        model.addAttribute("cards", proposed.rows());
        model.addAttribute("previous", proposed.previousOf(PATH));
        model.addAttribute("next", proposed.nextOf(PATH));
        return "auction/proposal/approvals";
    }

    @PostMapping("/{id}/approval")
    Answer approve(@PathVariable UUID id, CurrentMember me) {
        return Answer.to(() -> desk.approve(id, me.id()))
                .thenGo(PATH + "?notice=auction-approved")
                .elseShow(model -> show(Turn.FIRST, model));
    }

    @PostMapping("/{id}/refusal")
    Answer refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> desk.refuse(id, me.id(), TypedReason.read(reason, Auction.LONGEST_REASON)))
                .thenGo(PATH + "?notice=auction-refused")
                .elseShow(model -> show(Turn.FIRST, model));
    }

    @PostMapping("/{id}/cancellation")
    Answer callOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> desk.callOff(id, me.id(), true, TypedReason.open(reason, Auction.LONGEST_REASON)))
                .thenGo(Links.auction(id) + "?notice=auction-called-off")
                .elseShow(model -> contents.show(id, me, model));
    }

    @Configuration(proxyBeanMethods = false)
    static class AuctionsLink {

        @Bean
        OperatorLink auctionsToDecide() {
            return new OperatorLink(PATH, "auction.queue.title", "auction.queue.about");
        }
    }
}
