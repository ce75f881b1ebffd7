package dev.madang.auction.bid;

import dev.madang.auction.AuctionContents;
import dev.madang.auction.BidForm;
import dev.madang.auction.Links;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes bids, each form once. */
@ForMembers
@Controller
class BidController {

    private final Bidding bidding;
    private final AuctionContents contents;

    BidController(Bidding bidding, AuctionContents contents) {
        this.bidding = bidding;
        this.contents = contents;
    }

    @PostMapping("/auctions/{id}/bids")
    Answer bid(@PathVariable UUID id, CurrentMember me, @ModelAttribute("form") BidForm form, BindingResult errors) {
        int amount = form.readAmount(errors);
        int max = form.readMax(errors, amount);
        return Answer.to(() -> bidding.bid(id, me.id(), amount, max, form.idempotencyKey()))
                .ofPart(errors)
                .thenGo(Links.auction(id) + "?notice=bid-taken")
                .elseShowInPlace((model, refusal) -> contents.bidding(id, me, model))
                .elseShow(model -> contents.show(id, me, model));
    }
}
