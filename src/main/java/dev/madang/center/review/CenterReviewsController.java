package dev.madang.center.review;

import dev.madang.center.place.Center;
import dev.madang.center.place.Centers;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that members say of a centre's classes, the newest first. */
@ForEveryone
@Controller
class CenterReviewsController {

    private final Centers centers;
    private final CenterReviewBoards boards;

    CenterReviewsController(Centers centers, CenterReviewBoards boards) {
        this.centers = centers;
        this.boards = boards;
    }

    @GetMapping("/centers/{id}/reviews")
    String show(@PathVariable UUID id, Turn turn, @Nullable CurrentMember me, Locale locale, Model model) {
        Center center = centers.find(id, me == null ? null : me.id()).orElseThrow(Refusal::notFound);
        model.addAttribute("center", center);
        model.addAttribute("board", boards.board(id, new Reader(me, locale), turn));
        return "center/review/reviews";
    }
}
