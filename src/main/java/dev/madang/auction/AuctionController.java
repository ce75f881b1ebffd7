package dev.madang.auction;

import dev.madang.pass.Passes;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Auctions to look at, and one of them with all that anybody can check. */
@Controller
class AuctionController {

    private static final int LONGEST_REASON = 500;

    private final Auctions auctions;
    private final AuctionPages pages;
    private final AuctionClosing closing;
    private final AuctionDesk desk;
    private final Passes passes;
    private final Clock clock;

    AuctionController(
            Auctions auctions,
            AuctionPages pages,
            AuctionClosing closing,
            AuctionDesk desk,
            Passes passes,
            Clock clock) {
        this.auctions = auctions;
        this.pages = pages;
        this.closing = closing;
        this.desk = desk;
        this.passes = passes;
        this.clock = clock;
    }

    @ForEveryone
    @GetMapping(Links.LIST)
    String list(@RequestParam(defaultValue = "false") boolean over, Turn turn, Model model) {
        var cards = over ? auctions.over(turn) : auctions.coming(turn);
        String list = over ? Links.LIST + "?over=true" : Links.LIST;
        model.addAttribute("over", over);
        model.addAttribute("cards", cards.rows());
        model.addAttribute("previous", cards.previousOf(list));
        model.addAttribute("next", cards.nextOf(list));
        return "auction/auctions";
    }

    @ForEveryone
    @GetMapping("/auctions/{id}")
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        model.addAttribute(
                "form",
                BidForm.of(
                        auctions.find(id)
                                .map(auction -> auction.standing().next())
                                .orElse(1),
                        Idempotency.newKey()));
        return page(id, me, model);
    }

    /** What a member's own bid comes to: asked for again when the auction stands differently. */
    @ForEveryone
    @GetMapping("/auctions/{id}/own")
    String own(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        return page(id, me, model) + " :: own";
    }

    @ForMembers
    @PostMapping("/auctions/{id}/cancellation")
    Answer callOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> {
                    String why = reason.strip();
                    if (why.isEmpty() || why.length() > LONGEST_REASON) {
                        throw Refusal.invalid("auction.refused.reason");
                    }
                    desk.callOff(id, me.id(), me.admin(), why);
                })
                .thenGo(Links.auction(id) + "?notice=auction-called-off")
                .elseShow(model -> show(id, me, model));
    }

    String page(UUID id, @Nullable CurrentMember me, Model model) {
        Auction auction = visible(id, me);
        if (auction.isDue(clock.instant())) {
            closing.close(id);
            auction = visible(id, me);
        }
        boolean leads = me != null && me.id().equals(auction.leader());
        model.addAttribute("auction", pages.of(auction));
        model.addAttribute("text", auction.text());
        model.addAttribute("photos", auction.photos());
        model.addAttribute("seller", me != null && me.id().equals(auction.seller()));
        model.addAttribute("leads", leads);
        model.addAttribute("ownMax", leads ? auction.leaderMax() : null);
        model.addAttribute("hasBid", me != null && auctions.hasBid(id, me.id()));
        model.addAttribute("free", me == null ? 0 : passes.free(me.id()));
        return "auction/auction";
    }

    private Auction visible(UUID id, @Nullable CurrentMember me) {
        return auctions.find(id)
                .filter(one ->
                        one.isPublic() || me != null && (me.admin() || me.id().equals(one.seller())))
                .orElseThrow(Refusal::notFound);
    }
}
