package dev.madang.club.notice;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** ClubNotices as who is in the club reports them. */
@Component
class ReportableNotices implements Reportable {

    private final ClubNotices notices;
    private final Clubs clubs;

    ReportableNotices(ClubNotices notices, Clubs clubs) {
        this.notices = notices;
        this.clubs = clubs;
    }

    @Override
    public String kind() {
        return "club-notice";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return ReportedIds.uuid(id)
                .flatMap(notices::find)
                .map(notice -> new ReportedThing(
                        notice.author(),
                        notice.title(),
                        notice.text(),
                        notice.photos(),
                        Links.notice(notice.club(), notice.id())));
    }

    @Override
    public boolean maySee(UUID member, String id) {
        return ReportedIds.uuid(id)
                .flatMap(notices::find)
                .filter(notice -> notice.isVisibleTo(member))
                .flatMap(notice -> clubs.find(notice.club(), member))
                .filter(club -> club.isMember())
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return EnumSet.allOf(Withholding.class);
    }

    @Override
    public void withhold(String id, Withholding how) {
        ReportedIds.uuid(id).ifPresent(notice -> notices.withhold(notice, how));
    }

    @Override
    public void release(String id) {
        ReportedIds.uuid(id).ifPresent(notice -> notices.withhold(notice, null));
    }
}
