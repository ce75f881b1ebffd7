package dev.madang.club.notice;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ClubNotices as who is in the club reports them. */
@Component
class ReportableNotices extends ReportableRow {

    private final ClubNotices notices;
    private final Clubs clubs;

    ReportableNotices(ClubNotices notices, Clubs clubs) {
        super("club-notice", EnumSet.allOf(Withholding.class));
        this.notices = notices;
        this.clubs = clubs;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return notices.find(id)
                .map(notice -> new ReportedThing(
                        notice.author(),
                        notice.title(),
                        notice.text(),
                        notice.photos(),
                        Links.notice(notice.club(), notice.id())));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return notices.find(id)
                .filter(notice -> notice.isVisibleTo(member))
                .flatMap(notice -> clubs.find(notice.club(), member))
                .filter(club -> club.isMember())
                .isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        notices.withhold(id, how);
    }
}
