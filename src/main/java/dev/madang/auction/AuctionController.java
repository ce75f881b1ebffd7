package dev.madang.auction;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An auction, with all that anybody can check. */
@Controller
class AuctionController {

    private final Auctions auctions;
    private final AuctionContents contents;
    private final AuctionPages pages;
    private final AuctionDesk desk;

    AuctionController(Auctions auctions, AuctionContents contents, AuctionPages pages, AuctionDesk desk) {
        this.auctions = auctions;
        this.contents = contents;
        this.pages = pages;
        this.desk = desk;
    }

    @ForEveryone
    @GetMapping("/auctions/{id}")
    String show(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        return contents.show(id, me, model);
    }

    /** Every bid that was taken, for whoever wants to check how it came to its price. */
    @ForEveryone
    @GetMapping("/auctions/{id}/bids")
    String bids(@PathVariable UUID id, @Nullable CurrentMember me, Turn turn, Model model) {
        Auction auction = contents.visible(id, me);
        var bids = auctions.bids(id, turn);
        String list = Links.auction(id) + "/bids";
        model.addAttribute("auction", pages.of(auction, bids.rows()));
        model.addAttribute("previous", bids.previousOf(list));
        model.addAttribute("next", bids.nextOf(list));
        return "auction/bids";
    }

    /** What a member's own bid comes to: asked for again when the auction stands differently. */
    @ForEveryone
    @GetMapping("/auctions/{id}/own")
    String own(@PathVariable UUID id, @Nullable CurrentMember me, Model model) {
        return contents.show(id, me, model) + " :: own";
    }

    /** By its seller; operators have a way of their own. */
    @ForMembers
    @PostMapping("/auctions/{id}/cancellation")
    Answer callOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> desk.callOff(id, me.id(), false, TypedReason.open(reason, Auction.LONGEST_REASON)))
                .thenGo(Links.auction(id) + "?notice=auction-called-off")
                .elseShow(model -> contents.show(id, me, model));
    }
}
