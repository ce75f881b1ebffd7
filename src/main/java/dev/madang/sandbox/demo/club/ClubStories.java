package dev.madang.sandbox.demo.club;

import dev.madang.club.Joining;
import dev.madang.club.Role;
import dev.madang.club.home.ClubDetails;
import dev.madang.club.home.FoundingDesk;
import dev.madang.club.membership.JoiningDesk;
import dev.madang.club.membership.MembershipDesk;
import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.shared.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members found clubs and join those of others. */
@Component
@Profile("local")
class ClubStories implements Stories {

    private static final List<String> ANSWERS = List.of("한 달에 두 번쯤 해요. 더 자주 하고 싶어요.", "네, 언제든 좋아요!");
    private static final String WELCOME = "반가워요. 이번 주에 만나요!";

    private final FoundingDesk founding;
    private final JoiningDesk joining;
    private final MembershipDesk memberships;
    private final HappeningStories happenings;
    private final Regions regions;
    private final JdbcClient jdbc;

    ClubStories(
            FoundingDesk founding,
            JoiningDesk joining,
            MembershipDesk memberships,
            HappeningStories happenings,
            Regions regions,
            JdbcClient jdbc) {
        this.happenings = happenings;
        this.founding = founding;
        this.joining = joining;
        this.memberships = memberships;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<Scene> scenes(Instant now) {
        return DemoClub.all().stream().flatMap(club -> scenes(club, now).stream());
    }

    private List<Scene> scenes(DemoClub club, Instant now) {
        UUID id = Stories.id("club/" + club.code());
        UUID leader = Stories.member(club.leader());
        Instant founded = now.minus(Duration.ofDays(club.foundedDaysAgo()));
        var scenes = new ArrayList<Scene>();
        scenes.add(new Scene(founded, id, () -> founding.save(id, leader, 0, details(club))));
        Instant at = founded;
        for (String member : club.members()) {
            at = at.plus(Duration.ofHours(30));
            scenes.add(new Scene(at, id, () -> apply(club, id, member)));
            if (club.joining() == Joining.APPROVAL) {
                scenes.add(new Scene(
                        at.plus(Duration.ofHours(3)),
                        id,
                        () -> joining.answer(id, leader, asked(id, member), true, WELCOME)));
            }
        }
        scenes.add(new Scene(
                at.plus(Duration.ofDays(2)),
                id,
                () -> memberships.change(
                        id, leader, Stories.member(club.members().getFirst()), Role.MANAGER)));
        happenings.scenes(club, id, now).forEach(scenes::add);
        int hours = 20;
        for (String applicant : club.applicants()) {
            scenes.add(new Scene(now.minus(Duration.ofHours(hours)), id, () -> apply(club, id, applicant)));
            hours -= 7;
        }
        return scenes;
    }

    private void apply(DemoClub club, UUID id, String member) {
        joining.apply(
                id, Stories.member(member), ANSWERS.subList(0, club.questions().size()));
    }

    private UUID asked(UUID club, String member) {
        return jdbc.sql("SELECT id FROM club_application WHERE club_id = ? AND member_id = ? AND state = 'ASKED'")
                .params(club, Stories.member(member))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private ClubDetails details(DemoClub club) {
        return new ClubDetails(
                club.name(),
                club.text(),
                club.interest(),
                regions.find(club.region()).orElseThrow(),
                club.joining(),
                club.questions(),
                club.capacity(),
                null);
    }
}
