package dev.madang.auction.proposal;

import dev.madang.auction.Auction;
import dev.madang.auction.AuctionDesk;
import dev.madang.auction.AuctionDetails;
import dev.madang.auction.Auctions;
import dev.madang.auction.Links;
import dev.madang.media.PhotoField;
import dev.madang.media.PhotoIntake;
import dev.madang.media.TakenPhotos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Ids;
import dev.madang.shop.Sellers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a seller proposes an auction. It has its id before it is sent: sending it twice proposes one. */
@ForMembers
@Controller
@RequestMapping("/selling/auctions")
class AuctionEditorController {

    private final Auctions auctions;
    private final AuctionDesk desk;
    private final PhotoIntake intake;
    private final Throttle throttle;
    private final Clock clock;

    AuctionEditorController(Auctions auctions, AuctionDesk desk, PhotoIntake intake, Throttle throttle, Clock clock) {
        this.auctions = auctions;
        this.desk = desk;
        this.intake = intake;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @param from one of the seller's that came to nothing, whose words and photos the new one begins with */
    @GetMapping("/new")
    String begin(@RequestParam(required = false) @Nullable UUID from, CurrentMember me, Model model) {
        Sellers.require(me);
        Optional<Auction> before =
                from == null ? Optional.empty() : auctions.find(from).filter(one -> one.isToProposeAnewBy(me.id()));
        model.addAttribute(
                "form",
                before.map(one -> AuctionForm.of(one, clock.instant()))
                        .orElseGet(() -> AuctionForm.beginning(clock.instant())));
        return page(Ids.next(), before.map(one -> auctions.photos(one.id())).orElse(List.of()), model);
    }

    @PostMapping("/{id}")
    Answer propose(
            @PathVariable UUID id,
            CurrentMember me,
            @ModelAttribute("form") AuctionForm form,
            BindingResult errors,
            PhotoField pictures) {
        Sellers.require(me);
        TakenPhotos taken = intake.take(me.id(), pictures, Auction.MOST_PHOTOS);
        AuctionDetails details = form.read(errors, clock.instant(), taken.photos());
        return Answer.to(() -> {
                    throttle.countInOwnWords("auction", me.id().toString(), id.toString());
                    desk.propose(id, me.id(), details);
                })
                .of(errors)
                .unless(taken.refusal())
                .thenGo(Links.auction(id) + "?notice=auction-proposed")
                .elseShow(model -> {
                    model.addAttribute("refused", taken.refused());
                    return page(id, taken.photos(), model);
                });
    }

    private static String page(UUID id, List<UUID> photos, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kept", photos);
        return "auction/proposal/editor";
    }
}
