package dev.madang.center.review;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterRoles;
import dev.madang.center.ShownCenter;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What members say of a centre's classes, on its page. */
@Component
@Order(10)
class CenterReviewBoards implements Section<ShownCenter> {

    private final ClassReviews reviews;
    private final CenterRoles roles;

    CenterReviewBoards(ClassReviews reviews, CenterRoles roles) {
        this.reviews = reviews;
        this.roles = roles;
    }

    @Override
    public Optional<PageSection> of(ShownCenter center, Reader reader) {
        return Optional.of(new PageSection("center/review/reviews :: board", board(center.id(), reader, Turn.FIRST)));
    }

    CenterReviewBoard board(UUID center, Reader by, Turn turn) {
        CurrentMember reader = by.member();
        return new CenterReviewBoard(
                center,
                reviews.spread(center),
                reviews.of(center, turn),
                reader != null && roles.have(center, reader.id(), CenterRole.MANAGER));
    }
}
