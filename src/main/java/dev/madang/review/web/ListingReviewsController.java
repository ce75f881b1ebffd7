package dev.madang.review.web;

import dev.madang.platform.pages.Reader;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.Links;
import dev.madang.rental.ListingHeads;
import dev.madang.rental.ListingHeads.ListingHead;
import dev.madang.review.domain.ReviewSort;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All reviews of a listing, part by part; where a review is named, the part that holds it. */
@ForEveryone
@Controller
class ListingReviewsController {

    private final ListingHeads listings;
    private final ListingReviewBoards boards;

    ListingReviewsController(ListingHeads listings, ListingReviewBoards boards) {
        this.listings = listings;
        this.boards = boards;
    }

    @GetMapping("/listings/{id}/reviews")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "review", required = false) @Nullable UUID holding,
            Turn turn,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        ListingHead listing = Optional.ofNullable(listings.of(List.of(id)).get(id))
                .filter(head -> head.isVisibleTo(me == null ? null : me.id()))
                .orElseThrow(Refusal::notFound);
        Turn page = holding == null ? turn : boards.turnTo(id, holding);
        model.addAttribute("name", listing.title());
        model.addAttribute("back", Links.listing(id));
        model.addAttribute("backTo", "review.back.listing");
        model.addAttribute(
                "board", boards.board(id, listing.host(), new Reader(me, locale), ReviewSort.of(sort), page));
        return "review/reviews";
    }

    @HxRequest
    @GetMapping("/listings/{id}/reviews")
    String turn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "review", required = false) @Nullable UUID holding,
            Turn turn,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        show(id, sort, holding, turn, me, locale, model);
        return "review/reviews :: board(board=${board})";
    }
}
