package dev.madang.club.notice;

import dev.madang.club.ClubView;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.platform.paging.Turn;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last notices of a club on its page, for who is in it. */
@Component
@Order(30)
class NoticesOfClub implements Section<ClubView> {

    private static final int LAST = 4;

    private final ClubNotices notices;

    NoticesOfClub(ClubNotices notices) {
        this.notices = notices;
    }

    /** Feeds {@code club/notice/club :: notices}. */
    record Content(ClubView club, List<Notice> last) {}

    @Override
    public Optional<PageSection> of(ClubView club, Reader reader) {
        if (!club.isMember() || reader.member() == null) {
            return Optional.empty();
        }
        return Optional.of(new PageSection(
                "club/notice/club :: notices",
                new Content(
                        club,
                        notices.of(club.id(), reader.member().id(), Turn.FIRST, LAST)
                                .rows())));
    }
}
