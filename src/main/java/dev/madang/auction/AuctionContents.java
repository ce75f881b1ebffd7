package dev.madang.auction;

import dev.madang.pass.Passes;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills in the page of an auction, whoever is asked for it. One whose time is over is ended first. */
@Component
public class AuctionContents {

    private static final String PAGE = "auction/auction";

    private final Auctions auctions;
    private final AuctionPages pages;
    private final AuctionClosing closing;
    private final Passes passes;
    private final Sections sections;
    private final Clock clock;

    AuctionContents(
            Auctions auctions,
            AuctionPages pages,
            AuctionClosing closing,
            Passes passes,
            Sections sections,
            Clock clock) {
        this.auctions = auctions;
        this.pages = pages;
        this.closing = closing;
        this.passes = passes;
        this.sections = sections;
        this.clock = clock;
    }

    /** @throws Refusal 404 when it is not for this reader */
    public String show(UUID id, @Nullable CurrentMember me, Model model) {
        Auction auction = visible(id, me);
        if (auction.isDue(clock.instant())) {
            closing.close(id);
            auction = visible(id, me);
        }
        boolean leads = me != null && me.id().equals(auction.leader());
        model.addAttribute("auction", pages.of(auction));
        model.addAttribute("text", auction.text());
        model.addAttribute("photos", auctions.photos(id));
        model.addAttribute("callOff", callOff(auction, me));
        model.addAttribute("anew", me != null && auction.isToProposeAnewBy(me.id()));
        model.addAttribute("leads", leads);
        model.addAttribute("ownMax", leads ? auction.leaderMax() : null);
        model.addAttribute("hasBid", me != null && auctions.hasBid(id, me.id()));
        fillInBidding(auction, me, model);
        model.addAttribute(
                "sections", sections.of(new OpenedAuction(auction), new Reader(me, LocaleContextHolder.getLocale())));
        return PAGE;
    }

    /**
     * Where a member bids, alone: in a rush most bids come too late, and nobody needs all of the page to read so.
     *
     * @throws Refusal 404 when it is not for this reader
     */
    public String bidding(UUID id, CurrentMember me, Model model) {
        Auction auction = visible(id, me);
        model.addAttribute("auction", pages.of(auction, List.of()));
        fillInBidding(auction, me, model);
        return PAGE + " :: bidding";
    }

    private void fillInBidding(Auction auction, @Nullable CurrentMember me, Model model) {
        model.addAttribute("seller", me != null && me.id().equals(auction.seller()));
        model.addAttribute("free", me == null ? 0 : passes.free(me.id()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", BidForm.of(auction.standing().next(), Idempotency.newKey()));
        }
    }

    /** Where this reader calls it off; null for whom it is not to call off. */
    private static @Nullable String callOff(Auction auction, @Nullable CurrentMember me) {
        if (me == null) {
            return null;
        }
        if (auction.seller().equals(me.id())) {
            return Links.auction(auction.id()) + "/cancellation";
        }
        return moderates(me) ? "/admin" + Links.auction(auction.id()) + "/cancellation" : null;
    }

    private static boolean moderates(CurrentMember me) {
        return me.isOperatorFor(Set.of(OperatorRole.MODERATION));
    }

    Auction visible(UUID id, @Nullable CurrentMember me) {
        return auctions.find(id)
                .filter(one -> one.isPublic() || me != null && (moderates(me) || one.isOwn(me.id())))
                .orElseThrow(Refusal::notFound);
    }
}
