package dev.madang.review.web;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.review.domain.ReviewSort;
import dev.madang.review.domain.Side;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All reviews of a member, part by part. */
@ForEveryone
@Controller
class MemberReviewsController {

    private final Members members;
    private final MemberReviewBoards boards;

    MemberReviewsController(Members members, MemberReviewBoards boards) {
        this.members = members;
        this.boards = boards;
    }

    @GetMapping("/members/{id}/reviews")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "guests") String by,
            @RequestParam(defaultValue = "") String sort,
            Turn turn,
            Model model) {
        MemberCard member =
                Optional.ofNullable(members.cards(List.of(id)).get(id)).orElseThrow(Refusal::notFound);
        model.addAttribute("name", member.nickname());
        model.addAttribute("back", "/members/" + id);
        model.addAttribute("backTo", "review.back.member");
        Side side = by.equals("hosts") ? Side.HOST : Side.GUEST;
        model.addAttribute("board", boards.board(id, side, ReviewSort.of(sort), turn));
        return "review/reviews";
    }

    @HxRequest
    @GetMapping("/members/{id}/reviews")
    String turn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "guests") String by,
            @RequestParam(defaultValue = "") String sort,
            Turn turn,
            Model model) {
        show(id, by, sort, turn, model);
        return "review/reviews :: board(board=${board})";
    }
}
