package dev.madang.club.membership;

import dev.madang.club.ClubView;
import dev.madang.club.membership.Applications.Application;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the reader is in a club, and the way in or out, on the club's page. */
@Component
@Order(10)
class StandingOnClub implements Section<ClubView> {

    private final Roll roll;
    private final Applications applications;

    StandingOnClub(Roll roll, Applications applications) {
        this.roll = roll;
        this.applications = applications;
    }

    /**
     * Feeds {@code club/membership/standing :: panel}.
     *
     * @param latest application of the reader; null when there is none
     * @param asked how many wait for an answer, for who runs the club; 0 for others
     */
    record Content(
            ClubView club, Roll.Places places, @Nullable Application latest, int place, int asked) {

        public boolean isPending() {
            return latest != null
                    && (latest.state() == ApplicationState.ASKED || latest.state() == ApplicationState.WAITING);
        }
    }

    @Override
    public Optional<PageSection> of(ClubView club, Reader reader) {
        Application latest = reader.member() == null || club.isMember()
                ? null
                : applications.latest(club.id(), reader.member().id()).orElse(null);
        int place =
                latest != null && latest.state() == ApplicationState.WAITING ? applications.placeOf(latest.id()) : 0;
        int asked = club.isRunning() ? applications.asked(club.id()).size() : 0;
        return Optional.of(new PageSection(
                "club/membership/standing :: panel", new Content(club, roll.places(club.id()), latest, place, asked)));
    }
}
